"""The house rules of docs/architecture.md: which room may import which, how full a folder may be, where a test lies."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from exports.pages import PAGES
from exports.plain import OVERVIEW
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
SHARED_CONTENT = {"content", "deals", "tables", "figure_words", "cijfers"}
MOST_MODULES = 16

#: Tests that mirror no module, and why.
ELSEWHERE = {
    "tests/test_architecture.py": "of the house as a whole",
    "tests/geo/drawn/test_regiokaart.py": "the JavaScript of the map, geo/drawn/assets/regiokaart.js",
    "tests/loaders/test_faults.py": "every fault of every source, one table",
    "tests/deploy/test_replicas.py": "the files of deploy/, which are no modules",
    "tests/fuzz/test_targets.py": "damaged input, whatever reads it",
    "tests/loaders/test_limits.py": "memory and time of a whole run, in a process of its own",
    "tests/exports/formats/test_characters.py": "one name through every format",
    "tests/loaders/test_store_faults.py": "the store while it is killed, moved and filled up",
    "tests/exports/test_weights.py": "two deals worked out by hand from the downloaded files alone",
    "tests/test_sentences.py": "sentences of several pages, each worked out by hand",
    "tests/pages/test_vergelijken_figures.py": "figures on the page against figures worked out by hand",
    "tests/pages/test_hostile_names.py": "one name through every page",
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
    bare = re.compile(r"#(?!fff)[0-9a-f]{6}\b", re.IGNORECASE)
    assert {name for name, file in drawing.items() if bare.search(file.read_text(encoding="utf-8"))} == named


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


def test_the_tests_that_lie_elsewhere_are_there():
    assert ELSEWHERE.keys() <= set(every_test())


def test_only_the_query_module_touches_the_url():
    using = {name for name, file in modules().items() if re.search(r"\bst\.query_params", file.read_text(encoding="utf-8"))}
    assert using == {"ui.common.query"}


def test_the_picture_of_the_imports_is_current():
    """If this fails: ``python -m tests.imports``."""
    assert PICTURE.read_text(encoding="utf-8") == picture()


def test_the_readme_names_every_page():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page for page in PAGES if f"| `/{page}` " not in text] == []
    assert [path for path in (OVERVIEW, *(f"{kind}/" for kind in PLAIN_KINDS)) if f"`/{path}" not in text] == []


def test_every_room_is_told():
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert [room for room in ROOMS if f"| `{room}" not in text] == []
    for package in {name for name, file in modules().items() if file.name == "__init__.py" and name.count(".") == 1}:
        assert f"`{package.replace('.', '/')}`" in text
