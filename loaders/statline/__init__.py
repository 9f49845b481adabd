"""CBS StatLine, through cbsodata."""
