"""What more than one page draws: charts, tables, legends, marks, and figures and deals in words."""
