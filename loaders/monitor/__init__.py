"""The file that CBS offers with the regional Monitor Brede Welvaart."""
