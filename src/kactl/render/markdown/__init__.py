"""Reports as Markdown, for merge requests, job summaries and wikis."""
