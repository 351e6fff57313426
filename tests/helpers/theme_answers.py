"""What was read of each theme, in short."""


def answers_of(document):
    """Per theme: yes or no, the kinds that are asked, and the explanation."""
    return {
        one.theme: (one.applied, [item.kind and item.kind.value for item in one.criteria], one.explanation and one.explanation.text)
        for one in document.themes
    }  # fmt: skip
