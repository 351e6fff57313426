"""The markup of Word documents, also of what is made of OpenDocument: styles, runs, boxes and tables as the text that a reader sees."""
