"""All settings in one place: an environment variable ``REGIO_<NAME>`` over a line ``name = ...`` in ``config.toml``.

The table for maintainers is docs/configuration.md; a test keeps it complete.
"""

from __future__ import annotations

import functools
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from platformdirs import user_cache_path
from pydantic import Field, StringConstraints, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict, TomlConfigSettingsSource

from regio_data.errors import Problem, SettingsError
from regio_data.outside import sayable

#: Names another file than ``config.toml`` beside ``app.py``.
PREFIX = "REGIO_"
#: What the settings depend on; the last two where the folder of the store lies by default.
_AROUND = (PREFIX, "XDG_CACHE_HOME", "HOME")
CONFIG_VARIABLE = f"{PREFIX}CONFIG"
DEFAULT_CONFIG = Path(__file__).parent.parent / "config.toml"

#: Years of which boundaries can be asked for.
FIRST_BOUNDARIES, LAST_BOUNDARIES = 2016, 2050
NO_SETTING = ("is geen instelling. Controleer de spelling.", "is no setting. Check the spelling.")

Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$", strip_whitespace=True)]
Seconds = Annotated[float, Field(gt=0, le=3600)]


class Settings(BaseSettings):
    """What a maintainer may set. Times in seconds, sizes in megabytes."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="forbid", frozen=True)

    data_dir: Path = Field(
        default_factory=lambda: user_cache_path("regio-deals", appauthor=False),
        description="Folder of the store with refreshed data sets; default: the platform's user cache folder.",
    )
    store_url: str | None = Field(
        default=None, description="S3-compatible storage that several machines share, as s3://bucket/folder; default: none."
    )
    monitor_url: str | None = Field(
        default=None, description="Address (https) or path of the monitor file that `refresh` takes; default: none."
    )
    statline_url: Url = Field(default="https://opendata.cbs.nl", description="Host of CBS OData v3 (StatLine).")
    newer_figures: bool = Field(
        default=True, description="Whether `refresh` also seeks figures in StatLine that are newer than the monitor."
    )
    pdok_ogc_url: Url = Field(
        default="https://api.pdok.nl/cbs/gebiedsindelingen/ogc/v1",
        description="OGC API Features of the CBS gebiedsindelingen.",
    )
    pdok_wfs_url: Url = Field(
        default="https://service.pdok.nl/cbs/gebiedsindelingen/{year}/wfs/v1_0",
        description="WFS of the same, the fallback; `{year}` becomes the boundary year.",
    )
    boundary_year: Annotated[int, Field(ge=FIRST_BOUNDARIES, le=LAST_BOUNDARIES)] = Field(
        default=2024, description="Municipal division to fetch: the year of the register gemeenten.csv."
    )
    connect_timeout: Seconds = Field(default=5.0, description="Longest wait for a connection.")
    read_timeout: Seconds = Field(default=60.0, description="Longest silence while a reply comes in.")
    download_timeout: Seconds = Field(default=600.0, description="Longest time for one file or page.")
    max_megabytes: Annotated[int, Field(gt=0, le=10_000)] = Field(
        default=50, description="Largest file, or all pages of one table together, that is accepted; also after unpacking."
    )
    attempts: Annotated[int, Field(ge=1, le=10)] = Field(
        default=4, description="Tries per request (server errors, resets, time-outs and cut-off replies are tried again)."
    )
    backoff: Annotated[float, Field(ge=0, le=60)] = Field(
        default=1.0, description="First pause between two tries; it doubles every time, up to 30."
    )
    ca_bundle: Path | None = Field(
        default=None, description="File with the certificates to trust, where a network has its own; default: the usual ones."
    )

    prepare_pages: bool = Field(
        default=True, description="Make the pages without Streamlit before they are asked for, in the first minutes."
    )
    log_file: Path | None = Field(
        default=None,
        description="File for the log of the server as JSON lines, - for standard error; default: as Streamlit.",
    )
    log_megabytes: Annotated[int, Field(gt=0, le=10_000)] = Field(
        default=10, description="Size from which a new log file is begun."
    )
    log_files: Annotated[int, Field(ge=1, le=100)] = Field(default=5, description="Older log files that are kept.")

    @field_validator("data_dir")
    @classmethod
    def _folder(cls, path: Path) -> Path:
        path = path.expanduser()
        if path.is_file():
            raise ValueError("is a file, not a folder")
        return path

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments over environment over file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=config_path())


def config_path() -> Path:
    """Return where ``config.toml`` is looked for."""
    return Path(os.environ.get(CONFIG_VARIABLE) or DEFAULT_CONFIG)


def load_settings(**given: Any) -> Settings:
    """Return the settings, from the arguments, the environment and the file, in that order.

    Raises
    ------
    SettingsError
        Naming the setting and what is wrong with it.
    """
    path = config_path()
    around = tuple(sorted((name, value) for name, value in os.environ.items() if name.upper().startswith(_AROUND)))
    return _read(path, _changed(path), around, tuple(sorted(given.items())))


# Every page run asks for them, and reading them took a tenth of a page: read again when the surroundings or the file change.
@functools.lru_cache(maxsize=8)
def _read(
    path: Path, _changed: int | None, _around: tuple[tuple[str, str], ...], given: tuple[tuple[str, Any], ...]
) -> Settings:
    if os.environ.get(CONFIG_VARIABLE) and not path.is_file():
        why = (f"{path} bestaat niet. Verbeter {CONFIG_VARIABLE}.", f"{path} does not exist. Correct {CONFIG_VARIABLE}.")
        raise SettingsError([Problem(path.name, "", "", *why)])
    names = {CONFIG_VARIABLE, *(f"{PREFIX}{name.upper()}" for name in Settings.model_fields)}
    if unknown := [name for name in os.environ if name.upper().startswith(PREFIX) and name.upper() not in names]:
        raise SettingsError([Problem(name, "", "", *NO_SETTING) for name in sorted(unknown)])
    try:
        return Settings(**dict(given))
    except ValidationError as error:
        raise SettingsError([_problem(detail) for detail in error.errors()]) from None
    except (tomllib.TOMLDecodeError, OSError, UnicodeDecodeError) as error:
        problem = Problem(
            path.name, "", "", f"is geen geldige TOML ({error}). Herstel het bestand.", f"is not valid TOML ({error}). Mend it."
        )
        raise SettingsError([problem]) from None


def _changed(path: Path) -> int | None:
    """Return when the file was changed, ``None`` without one."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return None


def _problem(detail: Mapping[str, Any]) -> Problem:
    name = ".".join(str(part) for part in detail["loc"])
    where = f"REGIO_{name.upper()} / {config_path().name}"
    if detail["type"] == "extra_forbidden":
        return Problem(where, "", name, *NO_SETTING)
    value = sayable(repr(detail.get("input")))[:80]
    return Problem(where, "", name, f"{value} past niet. Verbeter de waarde.", f"{value} does not fit ({detail['msg']}).")
