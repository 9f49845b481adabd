"""Eigen regio: put municipalities together to one region."""
