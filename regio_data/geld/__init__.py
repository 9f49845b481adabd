"""Where the rijksbijdrage lands: deals and municipalities by where they stood when a deal began. Only a description."""
