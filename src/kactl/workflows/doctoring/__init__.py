"""What the doctor looks at: each module holds `CHECKS`, small functions from a visit to complaints."""
