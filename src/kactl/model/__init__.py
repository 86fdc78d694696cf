"""The nouns: frozen strict models and the protocols of view and tree."""
