"""The voice: value to text; prints nothing, asks no terminal."""
