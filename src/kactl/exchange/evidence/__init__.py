"""Reports of tests, coverage, analysis, load and components, each read into one plain summary."""
