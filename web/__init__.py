"""What the server gives beside Streamlit: plain pages, the files of the map, the first HTML, headers, readiness."""
