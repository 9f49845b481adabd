"""What is painted: paints, palettes, classes and legends, and a painting a subject (choropleth, deals, stapeling)."""
