"""The presentation: slides as HTML made of our own figures, maps and charts."""
