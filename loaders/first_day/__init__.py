"""The first day with internet: every live source is asked once, and one page says what came and what to change where."""
