"""The nouns of the field as frozen models: what the rules say, what a document says, what follows from both."""
