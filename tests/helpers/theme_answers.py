"""What was read of each theme, in short."""


def answers_of(document):
    """Per theme: yes or no, the kinds that are asked, and the explanation."""
    return {
        one.theme: (one.applied, [item.kind and item.kind.value for item in one.criteria], one.explanation and one.explanation.text)
        for one in document.themes
    }  # fmt: skip


def asked(found):
    """Of such answers the kinds, for each theme of which something is asked."""
    return {theme: kinds for theme, (_, kinds, _) in found.items() if kinds}


def explained(found):
    """Of such answers the themes that are refused with a reason."""
    return {theme for theme, (applied, _, text) in found.items() if applied is False and text}
