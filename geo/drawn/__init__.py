"""How a painting is drawn: the map in the browser (folium and our script), SVG, and where names stand."""
