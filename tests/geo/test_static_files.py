"""What the browser fetches once from our own server."""

from geo.static_files import write_static_files


def test_static_files_hold_all_the_browser_needs_and_are_written_once(registers, dataset, tmp_path):
    folder = tmp_path / "one"
    write_static_files(dataset, registers, folder)
    names = {path.name for path in folder.iterdir()}
    assert {
        "leaflet.js",
        "leaflet.css",
        "regiokaart.js",
        "regiokaart.css",
        "gemeenten.json",
        "wijken.json",
        "regios.json",
    } <= names
    assert {f"tranche-{n}.svg" for n in range(1, 7)} <= names
    before = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    write_static_files(dataset, registers, folder)
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["one"]
