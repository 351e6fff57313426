"""What stands on the pages of a checklist or form, written once; the folders ``word`` and ``odt`` turn it into files."""
