"""The criteria for people who do not read TOML: a page or a workbook with a table per product group."""
