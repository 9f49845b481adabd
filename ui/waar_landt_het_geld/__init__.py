"""Waar landt het geld?: the rijksbijdrage by where areas stood when their deal began."""
