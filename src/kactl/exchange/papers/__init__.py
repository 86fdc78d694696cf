"""Papers as files of other programs: docx, pdf, xlsx, mail."""
