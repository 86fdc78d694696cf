"""Every message in Chinese and English, as data."""
