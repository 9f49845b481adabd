"""What follows from the figures: regional values, their accuracy and margins, positions, trends and differences."""
