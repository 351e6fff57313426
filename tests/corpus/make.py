"""Make the documents of the corpus from their sources: python tests/corpus/make.py [name …].

The suffix of a source says who makes the document: .md pandoc, .html LibreOffice, .odt.html LibreOffice as .odt, .js the npm package docx,
.py python-docx or XML written by hand (see raw.py). The documents are committed; only who changes a source needs those programs:
PANDOC names pandoc, NODE_PATH the folder with docx.
"""

import os
import runpy
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
SOURCES, DOCUMENTS = HERE / "sources", HERE / "documents"


def run(*command):
    subprocess.run(list(map(str, command)), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def by_pandoc(source, target):
    run(os.environ.get("PANDOC", "pandoc"), source, "-f", "markdown", "-o", target)


def by_libreoffice(source, target):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / f"{target.stem}.html"
        shutil.copy(source, page)
        office = ("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless")
        run(*office, "--infilter=HTML (StarWriter)", "--convert-to", target.suffix[1:], "--outdir", folder, page)
        shutil.copy(page.with_suffix(target.suffix), target)


def by_npm(source, target):
    run("node", source, target)


def by_python(source, target):
    runpy.run_path(str(source))["build"](target)


MAKERS = {".md": by_pandoc, ".html": by_libreoffice, ".js": by_npm, ".py": by_python}


def main(names):
    sys.path.insert(0, str(HERE))
    for source in sorted(SOURCES.iterdir()):
        name = source.name.partition(".")[0]
        if source.suffix in MAKERS and (not names or name in names):
            target = DOCUMENTS / f"{name}{'.odt' if '.odt.' in source.name else '.docx'}"
            MAKERS[source.suffix](source, target)


if __name__ == "__main__":
    main(sys.argv[1:])
