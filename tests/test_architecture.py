"""The house rules of docs/architecture.md: which room may import which, how full a folder may be, where a test lies."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from geo.painted.palettes import BY_NAME
from regio_data.views.pages import PAGES
from regio_data.views.plain import INDEX
from tests.imports import PICTURE, ROOMS, ROOT, between, imported, modules, picture
from web.plain.pages import PLAIN_KINDS

#: What each room may import; nothing imports app or pages.
MAY = {
    "app": {"web", "ui"},
    "pages": {"ui", "exports", "geo", "regio_data"},
    "web": {"exports", "geo", "regio_data"},
    "ui": {"exports", "geo", "regio_data"},
    "loaders": {"geo", "regio_data"},
    "exports": {"geo", "regio_data"},
    "geo": {"regio_data"},
    "regio_data": set(),
}
STREAMLIT = {"app", "pages", "ui", "web"}
SHARED = {"ui.common", "ui.show", "ui.main"}
#: In exports/content: what several pages are made of; each other module belongs to one page.
SHARED_CONTENT = {"content", "deals", "sheets"}
MOST_MODULES = 15

#: Tests that mirror no module, and why.
ELSEWHERE = {
    "tests/test_architecture.py": "of the house as a whole",
    "tests/geo/drawn/test_regiokaart.py": "the JavaScript of the map, geo/drawn/assets/geometrie.js",
    "tests/loaders/test_faults.py": "every fault of every source, one table",
    "tests/deploy/test_replicas.py": "the files of deploy/, which are no modules",
    "tests/fuzz/test_targets.py": "damaged input, whatever reads it",
    "tests/loaders/test_limits.py": "memory and time of a whole run, in a process of its own",
    "tests/exports/formats/test_characters.py": "one name through every format",
    "tests/loaders/test_store_faults.py": "the store while it is killed, moved and filled up",
    "tests/loaders/test_store_damage.py": "the store when it is read damaged",
    "tests/exports/test_weights.py": "two deals worked out by hand from the downloaded files alone",
    "tests/test_sentences.py": "sentences of several pages, each worked out by hand",
    "tests/pages/test_vergelijken_figures.py": "figures on the page against figures worked out by hand",
    "tests/pages/test_hostile_names.py": "one name through every page",
    "tests/pages/test_every_page.py": "one sentence on every page",
    "tests/pages/test_next_tranche.py": "a tranche without figures of its own, on every page",
}


def test_rooms_import_only_what_lies_below_them():
    wrong = [f"{a} imports {b}" for a, b in between(1) if b not in MAY[a]]
    assert not wrong


def test_streamlit_stays_in_the_rooms_of_the_screen():
    using = {
        name
        for name, file in modules().items()
        if any(target.split(".")[0] in ("streamlit", "streamlit_folium") for target in imported(file))
    }
    assert {name.split(".")[0] for name in using} <= STREAMLIT
    assert using  # the rule sees imports at all


def test_no_page_borrows_from_another():
    pages = {name for name in modules() if re.fullmatch(r"ui\.[a-z_]+", name)} - SHARED
    assert "ui.kaart" in pages
    assert not [f"{a} imports {b}" for a, b in between(2) if b in pages and a in pages | SHARED - {"ui.main"}]
    assert not [f"{a} imports {b}" for a, b in between(2) if a == "ui.common" and b == "ui.show"]


def test_no_content_of_a_page_borrows_from_that_of_another():
    name = "exports.content."
    pages = {module for module in modules() if module.startswith(name)} - {name + shared for shared in SHARED_CONTENT}
    assert name + "kaart" in pages
    assert not [f"{a} imports {b}" for a, b in between(3) if a.startswith(name) and b in pages]


def test_colours_have_names():
    named = {"geo.painted.palettes", "geo.painted.region_marks"}
    drawing = modules()
    # As CSS writes it, as Office does ("154273"), or in parts; white, the paper, needs no name.
    bare = re.compile(r"#(?!fff)[0-9a-f]{6}\b|[\"'](?!fff)(?=[0-9a-f]*\d)[0-9a-f]{6}[\"']|rgba?\(\d", re.IGNORECASE)
    assert {name for name, file in drawing.items() if bare.search(file.read_text(encoding="utf-8"))} == named


#: A colour in CSS, Typst, JavaScript, or an address within them; also of three digits, or with a share of what lies below.
COLOUR = re.compile(r"(?:#|%23)([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3})\b", re.IGNORECASE)


def colours_in(file):
    """Return the colours in a file, each as six capitals."""
    found = COLOUR.findall(file.read_text(encoding="utf-8"))
    return {("".join(2 * digit for digit in one) if len(one) == 3 else one[:6]).upper() for one in found}


def test_files_that_are_no_python_have_no_colours_of_their_own():
    """What they cannot get by its name (`palettes.BY_NAME`) is at least one of ours; Typst gets every colour by its name."""
    ours = colours_in(ROOT / "geo/painted/palettes.py") | colours_in(ROOT / "geo/painted/region_marks.py")
    files = [file for room in ROOMS for file in (ROOT / room).rglob("*.*") if file.suffix in {".css", ".typ", ".js"}]
    found = {file.relative_to(ROOT).as_posix(): colours_in(file) for file in files if file.name != "tokens.css"}
    assert found["geo/drawn/assets/regiokaart.js"]  # the rule sees colours at all
    assert {name: colours - ours for name, colours in found.items() if colours - ours} == {}
    assert [name for name, colours in found.items() if name.endswith(".typ") and colours] == []


def test_a_style_sheet_asks_for_no_colour_that_is_not_there():
    named = set(BY_NAME) | {"u", "tranche", "across", "row", "dot"}  # of a slide: its scale, and what its HTML says
    for sheet in ("exports/deck/screen/screen.css", "web/plain/templates/style.css"):
        asked = set(re.findall(r"var\(--([\w-]+)", (ROOT / sheet).read_text(encoding="utf-8")))
        assert {"ink", "favourable", "unfavourable", "ordinary"} <= asked <= named


def test_packages_do_not_import_in_a_circle():
    packages = {name for name, file in modules().items() if file.name == "__init__.py"}
    to = {a: {b for x, b in between(2) if x == a and b in packages} for a in packages}
    reached = {a: set(below) for a, below in to.items()}
    for _ in packages:
        for below in reached.values():
            below |= {c for b in below for c in reached[b]}
    assert not sorted(a for a, below in reached.items() if a in below)


def test_a_folder_can_be_overseen():
    full = Counter(file.parent for file in modules().values() if file.name != "__init__.py")
    names = {folder.relative_to(ROOT).as_posix(): n for folder, n in full.items()}
    assert {name: n for name, n in names.items() if n > MOST_MODULES} == {}


def every_test():
    return sorted(
        file.relative_to(ROOT).as_posix() for file in (ROOT / "tests").rglob("test_*.py") if "browser" not in file.parts
    )


@pytest.mark.parametrize("test", sorted(set(every_test()) - ELSEWHERE.keys()))
def test_a_test_lies_where_its_module_lies(test):
    module = re.sub(r"^tests/(.*)test_(\w+)\.py$", r"\1\2", test)
    spellings = (f"{module}.py", module, re.sub(r"(\w+)$", r"__\1__.py", module), f"pages/{module[6:].replace('_', '-')}.py")
    assert [path for path in spellings if (ROOT / path).exists()]


def own_test(module):
    """Return where the test of a module lies, when it has one of its own."""
    name = module.stem.strip("_").replace("-", "_")
    return ROOT / "tests" / module.parent.relative_to(ROOT) / f"test_{name}.py"


def test_every_module_has_a_test_of_its_own_name():
    files = [file for name, file in modules().items() if file.name != "__init__.py"]
    assert len(files) > 350  # the rule sees them
    assert sorted(file.relative_to(ROOT).as_posix() for file in files if not own_test(file).exists()) == []


def test_the_tests_that_lie_elsewhere_are_there():
    assert ELSEWHERE.keys() <= set(every_test())


def test_only_the_query_module_touches_the_url():
    using = {name for name, file in modules().items() if re.search(r"\bst\.query_params", file.read_text(encoding="utf-8"))}
    assert using == {"ui.common.url.query"}


def test_the_picture_of_the_imports_is_current():
    """If this fails: ``python -m tests.imports``."""
    assert PICTURE.read_text(encoding="utf-8") == picture()


def test_the_readme_names_every_page():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page for page in PAGES if f"| `/{page}` " not in text] == []
    assert [path for path in (INDEX, *(f"{kind}/" for kind in PLAIN_KINDS)) if f"`/{path}" not in text] == []


#: A file is named by its ending, a folder by its slash; "/…" is a URL, "_…" a part of Streamlit.
ENDINGS = (".py", ".js", ".css", ".md", ".csv", ".yaml", ".typ", ".toml", ".svg")


def told(text):
    """Return the paths that the page names, in order."""
    spans = re.findall(r"`([\w.…][\w./…-]*)`", text)
    return [span.removeprefix("…/") for span in spans if span.endswith(ENDINGS) or ("/" in span and not span.startswith("_"))]


def missing(paths):
    """Return what is not there: a bare name must lie beneath the folder named before it, a longer path end one of a file."""
    files = {file.relative_to(ROOT).as_posix() for room in (*ROOMS, "tests") for file in (ROOT / room).rglob("*.*")}
    folder, lacking = "", []
    for path in paths:
        if (ROOT / path).exists() and "/" in path:
            folder = path.rstrip("/") if (ROOT / path).is_dir() else path.rpartition("/")[0]
            continue
        ends = (f"/{path}", f"/{path}.py") if "/" in path else (f"/{path}",)
        found = [file for file in files if f"/{file}".endswith(ends) and ("/" in path or file.startswith(f"{folder}/"))]
        if not found and not (ROOT / path).exists():
            lacking.append(path)
    return lacking


def now(walks):
    """Return the walks as they are, a stage a line, without the column of what they were before."""
    return "\n".join(line.split("|")[2] for line in walks.splitlines() if line.startswith("|"))


def test_every_path_that_is_told_exists():
    docs = ROOT / "docs"
    house = told((docs / "architecture.md").read_text(encoding="utf-8"))
    walks = told(now((docs / "walks.md").read_text(encoding="utf-8")))
    assert {"score_row.py", "exports/test_main", "pptx/writer.py"} <= set(house)  # each way to name one
    assert {"geo/drawn/layers.py", "snapshot.py"} <= set(walks)
    assert not set(walks) & {"ui/map_panel.py", "regio_data/scores.py"}  # before
    assert missing(house) == []
    assert missing(walks) == []
    assert missing(["ui/brede_welvaart/choice.py", "shared.py", "exports/data"]) == ["shared.py", "exports/data"]


def test_every_claim_names_its_words_and_a_test_that_is_there():
    text = (ROOT / "docs" / "claims.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1:-1] for line in text.splitlines() if line.startswith("| ") and "`" in line]
    assert len(rows) >= 30
    for kind, _, words, tests in rows:
        assert missing(re.findall(r"`([^`]+)`", words)) == [], kind
        named = re.findall(r"`([^`:]+)::([^`]+)`", tests)
        assert named, kind
        for file, test in named:
            assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), f"{kind}: {test}"


def test_what_patches_others_is_listed():
    """Whatever reaches into Streamlit, or below Python, stands in the list of docs/architecture.md."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    listed = text[text.index("## What patches others") :]
    files = [ROOT / "app.py", *(file for room in ROOMS for file in (ROOT / room).rglob("*.*"))]
    files = [file for file in files if file.suffix in {".py", ".js", ".css", ".html"}]
    reaching = re.compile(r"streamlit\.runtime|data-testid|\bctypes\b")
    found = [file.relative_to(ROOT).as_posix() for file in files if reaching.search(file.read_text(encoding="utf-8"))]
    assert {"web/memory.py", "ui/common/style.css"} <= set(found)  # the rule sees them at all
    assert sorted(file for file in found if f"`{file}`" not in listed) == []


def test_every_room_is_told():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert [room for room in ROOMS if f"| `{room}" not in text] == []
    packages = [name.replace(".", "/") for name, file in modules().items() if file.name == "__init__.py" and "." in name]
    assert "exports/deck/story" in packages
    assert [package for package in packages if f"`{package}" not in text] == []
