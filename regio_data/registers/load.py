"""Read the registers (YAML and CSV files in data/) into typed records."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from regio_data.errors import Problem, RegisterError
from regio_data.registers import checks
from regio_data.registers.areas import CbsArea, District, Municipality, VitaleRegio
from regio_data.registers.base import Record
from regio_data.registers.lessons import Lessons, Milestone
from regio_data.registers.records import Alias, Deal, Indicator, RodeDraad, Source, Tranche
from regio_data.registers.registers import Registers

try:
    from yaml import CSafeLoader as SafeLoader  # the fast one, where libyaml is
except ImportError:
    from yaml import SafeLoader

FOLDER = Path(__file__).parent / "data"
R = TypeVar("R", bound=Record)


def load_registers(folder: Path = FOLDER) -> Registers:
    """Read and check all registers.

    Parameters
    ----------
    folder : Path
        Where the YAML and CSV files stand.

    Returns
    -------
    Registers

    Raises
    ------
    RegisterError
        With every problem found: file, record, field, and what to do.
    """
    problems: list[Problem] = []

    def read(name: str, record: type[R], key: str) -> tuple[R, ...]:
        try:
            return read_records(folder / name, record, key)
        except RegisterError as error:
            problems.extend(error.problems)
            return ()

    def lessons(name: str) -> Lessons:
        try:
            return _records([_yaml(folder / name)], Lessons, name, "")[0]
        except RegisterError as error:
            problems.extend(error.problems)
            return Lessons.model_construct()  # nobody reads it: the problem is raised below

    registers = Registers(
        deals=read("deals.yaml", Deal, "slug"),
        tranches=read("tranches.yaml", Tranche, "tranche"),
        rode_draden=read("rode_draden.yaml", RodeDraad, "number"),
        vitale_regios=read("vitale_regios.yaml", VitaleRegio, "slug"),
        municipalities=read("gemeenten.csv", Municipality, "code"),
        indicators=read("indicators.yaml", Indicator, "code"),
        timeline=read("tijdlijn.yaml", Milestone, "date"),
        lessons=lessons("lessen.yaml"),
        districts=read("wijken.yaml", District, "name"),
        sources=read("sources.yaml", Source, "key"),
        cbs_areas=read("cbs_gebieden.csv", CbsArea, "code"),
        aliases=read("zoeknamen.yaml", Alias, "of"),
    )
    # Records that did not parse would show up again as unknown references, so the first pass speaks alone.
    if not problems:
        problems = checks.problems(registers)
    if problems:
        raise RegisterError(problems)
    return replace(registers, deals=tuple(_coloured(deal, registers.tranche[deal.tranche]) for deal in registers.deals))


def _coloured(deal: Deal, tranche: Tranche) -> Deal:
    """Return a deal with the colour of its tranche: what is painted often holds only deals."""
    return deal.model_copy(update={"colour": tranche.colour})


def read_records(path: Path, record: type[R], key: str) -> tuple[R, ...]:
    """Return the records of one YAML or CSV file.

    Parameters
    ----------
    path : Path
    record : type
        The class of the records.
    key : str
        The field by which an error names a record.

    Raises
    ------
    RegisterError
        With every record and field that does not fit.
    """
    return _records(_rows(path), record, path.name, key)


class _Loader(SafeLoader):
    """Safe YAML in which a key that stands twice is an error, and a date stays text."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=deep) for key, _ in node.value]
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice is not None:
            raise yaml.constructor.ConstructorError(None, None, f"key '{twice}' stands twice", node.start_mark)
        return super().construct_mapping(node, deep)


def _yaml(path: Path) -> Any:
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
    except FileNotFoundError:
        raise RegisterError([_missing(path)]) from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}" if mark else ""
        why = getattr(error, "problem", None) or str(error)
        problem = Problem(
            path.name,
            line.replace("line", "regel") if line else "",
            "",
            f"is geen geldige YAML ({why}). Herstel de regel.",
            f"is not valid YAML ({line or 'file'}: {why}). Mend the line.",
        )
        raise RegisterError([problem]) from None


def _rows(path: Path) -> list[dict[str, Any]]:
    if path.suffix == ".csv":
        return _csv(path)
    rows = _yaml(path)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        problem = Problem.of_file(
            path.name,
            "moet een lijst van records zijn. Herstel het bestand.",
            "must be a list of records. Mend the file.",
        )
        raise RegisterError([problem])
    return rows


def _csv(path: Path) -> list[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(line for line in file if not line.startswith("#")))
    except FileNotFoundError:
        raise RegisterError([_missing(path)]) from None
    except (UnicodeDecodeError, csv.Error) as error:
        problem = Problem.of_file(
            path.name,
            f"is geen leesbare CSV in UTF-8 ({error}). Herstel het bestand.",
            f"is not readable as CSV in UTF-8 ({error}). Mend the file.",
        )
        raise RegisterError([problem]) from None


def _missing(path: Path) -> Problem:
    return Problem.of_file(
        path.name,
        "ontbreekt. Zet het bestand terug (git checkout).",
        "is missing. Put the file back (git checkout).",
    )


def _records(rows: list[dict[str, Any]], record: type[R], name: str, key: str) -> tuple[R, ...]:
    records: list[R] = []
    problems: list[Problem] = []
    for number, row in enumerate(rows, start=1):
        try:
            records.append(record.model_validate(row))
        except ValidationError as error:
            label = str(row.get(key) or f"record {number}") if key else ""
            problems.extend(_problem(name, label, detail) for detail in error.errors())
    if problems:
        raise RegisterError(problems)
    return tuple(records)


def _problem(name: str, label: str, detail: Mapping[str, Any]) -> Problem:
    field = ".".join(str(part) for part in detail["loc"])
    value = repr(detail.get("input"))[:60]
    if detail["type"] == "missing":
        return Problem(name, label, field, "ontbreekt. Vul het veld in.", "is missing. Fill in the field.")
    if detail["type"] == "extra_forbidden":
        return Problem(
            name,
            label,
            field,
            "is geen bekend veld. Controleer de spelling.",
            "is not a known field. Check the spelling.",
        )
    return Problem(
        name,
        label,
        field,
        f"de waarde {value} past niet. Verbeter de waarde.",
        f"the value {value} does not fit ({detail['msg']}). Correct the value.",
    )
