"""What the writers of files share: the typesetter and its typeface, and QR codes."""
