"""What the server gives beside Streamlit: the files of the map, the first HTML, headers, readiness."""
