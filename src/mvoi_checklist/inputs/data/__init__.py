"""Start documents that a program wrote: JSON and TOML."""
