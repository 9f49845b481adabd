"""Geography: boundaries, generalisation, dissolve, classification, palettes and the folium layers."""
