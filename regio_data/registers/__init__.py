"""The registers: deals, gemeenten, indicators and what is said of them, as typed records; the files are in data/."""
