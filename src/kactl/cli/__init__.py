"""The shell: parse, call one workflow, print, exit."""
