"""The audit: what a period holds, and how an auditor repeats it."""
