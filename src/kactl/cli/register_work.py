"""`kactl NOUN rank · next · confirm · trace · suspect · handoff`: verbs of registers that declare more."""
