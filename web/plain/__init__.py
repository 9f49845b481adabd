"""Pages without Streamlit: plain HTML that needs no script, made from the same content as the files."""
