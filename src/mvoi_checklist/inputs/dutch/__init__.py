"""The Dutch of start documents: words of the vocabulary, labels, sentences, amounts, days and terms. Knows no document and no answer."""
