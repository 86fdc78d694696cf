"""Pure numbers over what registers and series say: scores, forecasts, allocations."""
