"""The slides: of a deal, of a tranche, of figures, of a vergelijking."""
