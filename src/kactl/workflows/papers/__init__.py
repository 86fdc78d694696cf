"""Papers: sheets to sign, reports to send, written as files of other programs."""
