"""Pages as an OpenDocument text (ODF 1.3), the equal twin of the Word file; written without an office program."""
