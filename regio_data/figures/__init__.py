"""What follows from the figures: regional values, positions, trends, differences and profiles."""
