"""What a text says about the purchase itself: its value, term, procedure, people and number."""
