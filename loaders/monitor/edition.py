"""Which edition of the monitor a file is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from loaders.errors import RefusedError
from loaders.monitor.file import Monitor
from loaders.monitor.text_table import is_address
from regio_data import dutch
from regio_data.dataset.schemas import LAST_YEAR
from regio_data.dataset.versions import edition_key
from regio_data.outside import without_secrets


def edition_of(found: Monitor, file: str | Path, named: str | None, present: dict[str, Any]) -> tuple[str, str]:
    """Return the edition and, in Dutch, how the file was obtained; a file does not name its edition itself.

    Parameters
    ----------
    found : Monitor
        What was read from it.
    file : str or Path
        Its address or path.
    named : str or None
        The edition that the maintainer names.
    present : dict
        What the manifest says of the monitor in use; the same file keeps its edition.
    """
    origin = without_secrets(str(file).split("?")[0]) if is_address(file) else Path(file).name
    how = f"Ingelezen uit {origin}."
    if named:
        return named, how
    if present.get("input_sha256") == found.sha256:
        return present["edition"], how
    edition = f"{dutch.MONTHS[11]} {found.last_year + 1}"
    return (
        edition,
        f"{how} Editie afgeleid uit het laatste jaar met cijfers ({found.last_year}): CBS publiceert in december erna.",
    )


def check_edition(edition: str, present: str, force: bool) -> None:
    """Refuse an edition that is not there yet and, unless forced, one that is older than the present one.

    Raises
    ------
    RefusedError
    """
    if edition_key(edition)[0] > LAST_YEAR:
        raise RefusedError(
            f"edition {edition} is later than next year. Name the right one: --edition 'december {LAST_YEAR - 1}'."
        )
    if edition_key(edition) < edition_key(present) and not force:
        raise RefusedError(
            f"edition {edition} is older than the present one, {present}. If the present one is wrong, go back with "
            "python -m loaders rollback, or use --force."
        )
