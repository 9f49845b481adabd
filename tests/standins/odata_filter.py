"""The part of OData's ``$filter`` that CBS callers use, as a predicate on rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

Predicate = Callable[[Mapping[str, Any]], bool]

_TOKEN = re.compile(r"\s*('(?:[^']|'')*'|[A-Za-z_][A-Za-z0-9_]*|[(),])")


class BadFilter(ValueError):
    """The expression is not understood."""


def parse(expression: str) -> Predicate:
    """Return the predicate of an expression with eq, ge, le, startswith, substringof, tolower, and, or and brackets."""
    tokens = _tokens(expression)
    predicate, rest = _either(tokens)
    if rest:
        raise BadFilter(expression)
    return predicate


def columns(expression: str) -> set[str]:
    """Return the names of the columns in an expression."""
    words = {"and", "or", "eq", "ge", "le", "startswith", "substringof", "tolower"}
    return {token for token in _tokens(expression) if re.match(r"[A-Za-z_]", token)} - words


def _tokens(expression: str) -> list[str]:
    tokens, at = [], 0
    while at < len(expression.rstrip()):
        found = _TOKEN.match(expression, at)
        if not found:
            raise BadFilter(expression)
        tokens.append(found[1])
        at = found.end()
    return tokens


def _either(tokens: list[str]) -> tuple[Predicate, list[str]]:
    left, rest = _both(tokens)
    while rest[:1] == ["or"]:
        right, rest = _both(rest[1:])
        left = (lambda a, b: lambda row: a(row) or b(row))(left, right)
    return left, rest


def _both(tokens: list[str]) -> tuple[Predicate, list[str]]:
    left, rest = _single(tokens)
    while rest[:1] == ["and"]:
        right, rest = _single(rest[1:])
        left = (lambda a, b: lambda row: a(row) and b(row))(left, right)
    return left, rest


def _single(tokens: list[str]) -> tuple[Predicate, list[str]]:
    if tokens[:1] == ["("]:
        inner, rest = _either(tokens[1:])
        return inner, _after(rest, ")")
    if tokens[:1] in (["startswith"], ["substringof"]):
        one, rest = _value(_after(tokens[1:], "("))
        other, rest = _value(_after(rest, ","))
        if tokens[0] == "startswith":
            return lambda row: str(one(row)).startswith(other(row)), _after(rest, ")")
        return lambda row: one(row) in str(other(row)), _after(rest, ")")
    left, rest = _value(tokens)
    if rest[:1] not in (["eq"], ["ge"], ["le"]):
        raise BadFilter(" ".join(tokens))
    compare = {"eq": lambda a, b: a == b, "ge": lambda a, b: a >= b, "le": lambda a, b: a <= b}[rest[0]]
    right, rest = _value(rest[1:])
    return lambda row: compare(left(row), right(row)), rest


def _value(tokens: list[str]) -> tuple[Callable[[Mapping[str, Any]], Any], list[str]]:
    if tokens[:1] == ["tolower"]:
        inner, rest = _value(_after(tokens[1:], "("))
        return lambda row: str(inner(row)).lower(), _after(rest, ")")
    if not tokens:
        raise BadFilter("ends too soon")
    token = tokens[0]
    if token.startswith("'"):
        text = token[1:-1].replace("''", "'")
        return lambda row: text, tokens[1:]
    return lambda row: row[token], tokens[1:]


def _after(tokens: list[str], wanted: str) -> list[str]:
    if tokens[:1] != [wanted]:
        raise BadFilter(f"{wanted} expected")
    return tokens[1:]
