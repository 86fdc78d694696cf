"""Charts drawn as pictures, by a library that is imported when one is drawn."""
