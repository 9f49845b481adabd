"""What the pages share: the query, the map panel, legends, charts and the page frame. Here Streamlit is allowed."""
