"""How a run goes, in plain lines and not at all."""

from __future__ import annotations

from loaders.progress import Report


def run(report):
    with report:
        progress = report.start("statline")
        progress(10)
        progress(20, 30)
        report.finish("statline: 30 figures")


def test_without_a_terminal_a_source_is_a_line_at_its_start_and_one_at_its_end(capsys):
    run(Report())
    assert capsys.readouterr().out.splitlines() == ["statline ...", "statline: 30 figures"]


def test_for_a_machine_nothing_is_said(capsys):
    run(Report(quiet=True))
    assert capsys.readouterr() == ("", "")


def test_on_a_terminal_the_last_line_is_what_became_of_it(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    run(Report())
    assert "statline: 30 figures" in capsys.readouterr().out
