"""What a letter or a card answers on deals: which, when, for how much, and by which sources."""
