"""Geography: boundaries and shapes; what is painted on them is in `painted`, how it is drawn in `drawn`."""
