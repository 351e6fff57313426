"""OpenDocument texts (.odt): unpacked within limits, turned into the tree of a Word document, and understood by the same reader."""
