"""Papers as text: Markdown, a page to print, the words of a mail."""
