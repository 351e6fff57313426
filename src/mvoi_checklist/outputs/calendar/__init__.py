"""Writing workbooks for inkoop: an empty or filled calendar, and the rows that failed. Always a new file."""
