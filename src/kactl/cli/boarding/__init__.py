"""The board in the terminal; its library is imported when a board is opened."""
