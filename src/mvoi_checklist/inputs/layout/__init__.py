"""How people lay out answers: in prose, lines, interviews, tables and forms; it knows paragraphs and tables, and no file."""
