"""What a text says about the six themes: what is asked, as which kind, what is refused and why."""
