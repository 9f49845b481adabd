"""Settings come from one place, in a fixed order, and every one of them is documented."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from streamlit import config as streamlit_config

from regio_data.errors import SettingsError
from regio_data.settings import Settings, load_settings

DOCS = Path(__file__).parents[2] / "docs" / "configuration.md"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A config.toml of our own."""
    path = tmp_path / "config.toml"
    path.write_text("", encoding="utf-8")
    monkeypatch.setenv("REGIO_CONFIG", str(path))
    monkeypatch.delenv("REGIO_DATA_DIR", raising=False)
    return path


@pytest.mark.parametrize("name", [*Settings.model_fields, "config"])
def test_every_setting_is_documented_with_its_default(name: str) -> None:
    rows = [
        line
        for line in DOCS.read_text(encoding="utf-8").splitlines()
        if line.startswith(f"| `{name}` | `REGIO_{name.upper()}`")
    ]
    assert len(rows) == 1
    field = Settings.model_fields.get(name)
    if field is not None and field.default is not None and not field.default_factory:
        assert (
            f"| `{field.default:g}` |" in rows[0] if isinstance(field.default, float) else f"| `{field.default}` |" in rows[0]
        )


def test_no_setting_is_documented_that_does_not_exist() -> None:
    rows = [line.split("`")[1] for line in DOCS.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert {row for row in rows if "." not in row} == {*Settings.model_fields, "config"}


def test_the_settings_of_streamlit_that_are_documented_exist_with_the_value_that_is_told() -> None:
    told = re.findall(r"^\| `(\w+\.\w+)` \| (?:`(\w+)`|empty)", DOCS.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(told) == 5
    ours = tomllib.loads((DOCS.parents[1] / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    for name, value in told:
        assert name in streamlit_config._config_options_template
        section, _, key = name.partition(".")
        assert ours[section].get(key, "") == value


def test_the_environment_goes_over_the_file_and_the_file_over_the_default(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load_settings().attempts == 4
    config.write_text("attempts = 2\nread_timeout = 10\n", encoding="utf-8")
    assert (load_settings().attempts, load_settings().read_timeout) == (2, 10.0)
    monkeypatch.setenv("REGIO_ATTEMPTS", "3")
    assert (load_settings().attempts, load_settings().read_timeout) == (3, 10.0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("atempts = 2", "is no setting"),
        ("attempts = 'veel'", "'veel' does not fit"),
        ("statline_url = 'ftp://x'", "does not fit"),
        (f"data_dir = '{DOCS}'", "REGIO_DATA_DIR.* is a file, not a folder"),
        ("attempts = ", "not valid TOML"),
    ],
)
def test_a_wrong_line_is_an_error_that_names_it(text: str, said: str, config: Path) -> None:
    config.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=said):
        load_settings()


def test_an_environment_variable_that_is_no_setting_is_an_error_that_names_it(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REGIO_MONITOR_ULR", "x")
    with pytest.raises(SettingsError, match="REGIO_MONITOR_ULR: is no setting"):
        load_settings()


def test_a_tilde_is_the_home_folder(config: Path) -> None:
    config.write_text("data_dir = '~/regio'\n", encoding="utf-8")
    assert load_settings().data_dir == Path.home() / "regio"


def test_a_config_file_that_is_named_must_exist(config: Path) -> None:
    config.unlink()
    with pytest.raises(SettingsError, match="does not exist"):
        load_settings()
