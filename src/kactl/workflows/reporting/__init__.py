"""Reports to send: the week, a gate, a month of service, a quarter of value."""
