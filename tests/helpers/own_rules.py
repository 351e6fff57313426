"""A copy of the rules that is free to change, and what is wrong with it then."""

import shutil

from places import RULES

from mvoi_checklist.rulesets.load import examine_ruleset


def copied_to(folder):
    for name in ("landelijk", "alkmaar-2024"):
        shutil.copytree(RULES / name, folder / name)
    return folder


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path.name} no longer holds {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problems(folder, **how):
    return [str(problem) for problem in examine_ruleset(folder, **how).problems]
