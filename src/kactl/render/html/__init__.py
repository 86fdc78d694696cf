"""Reports as one HTML file that asks nothing of anybody: no scripts, no requests, printable."""
