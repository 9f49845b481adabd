"""Colours can be told apart by colour-blind readers, and follow the direction of the indicator."""

import itertools

import numpy as np
import pytest

from geo.painted.palettes import BY_NAME, FAVOURABLE, UNPAINTED, amount, as_css, by_direction, contrast

# Machado, Oliveira and Fernandes (2009), severity 1.0, for linear RGB.
SIGHT = {
    "normal": np.eye(3),
    "protan": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    "deutan": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]),
    "tritan": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
}


def linear(colour):
    channels = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    to_xyz = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]])
    xyz = to_xyz @ np.clip(rgb, 0, 1) / np.array([0.95047, 1, 1.08883])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def smallest_difference(colours, sight):
    seen = [lab(SIGHT[sight] @ linear(colour)) for colour in colours]
    return min(np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2))


@pytest.mark.parametrize("sight", SIGHT)
def test_tranches_differ_for_every_sight(sight, registers):
    assert smallest_difference([tranche.colour for tranche in registers.tranches], sight) > 14


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("classes", [2, 3, 4, 5])
def test_classes_differ_for_every_sight(sight, classes, registers):
    assert smallest_difference(by_direction(registers.find_indicator("01_GZ_08"), classes), sight) > 14


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize("classes", [2, 3, 4, 5, 6])
def test_amounts_differ_from_each_other_and_from_none_for_every_sight(sight, classes):
    assert smallest_difference([UNPAINTED, *amount(classes)], sight) > 14
    luminance = [SIGHT["normal"] @ linear(c) @ [0.2126, 0.7152, 0.0722] for c in [UNPAINTED, *amount(classes)]]
    assert luminance == sorted(luminance, reverse=True)
    assert (luminance[0] + 0.05) / (luminance[1] + 0.05) > 1.5


def test_the_favourable_end_is_blue_whichever_way_the_indicator_runs(registers):
    lower_better = by_direction(registers.find_indicator("01_GZ_08"), 5)
    higher_better = by_direction(registers.find_indicator("01_KL_H_01"), 5)
    assert lower_better == higher_better[::-1]
    red, _, blue = linear(higher_better[-1])
    assert blue > red


def test_tranches_differ_in_grey(registers):
    """As printed in black and white; the outlines of the deals on the map help too."""
    light = sorted(SIGHT["normal"] @ linear(t.colour) @ [0.2126, 0.7152, 0.0722] + 0.05 for t in registers.tranches)
    assert min(b / a for a, b in itertools.pairwise(light)) > 1.2


def test_a_style_sheet_gets_the_colours_as_variables():
    css = as_css()
    assert css.startswith(":root{--ink:#1B2A3A;") and css.endswith(";}")
    assert f"--favourable:{FAVOURABLE};" in css
    assert css.count(":#") == len(BY_NAME)


def test_words_in_a_named_colour_can_be_read_on_paper_and_on_a_beamer():
    for name in ("ink", "muted", "favourable", "unfavourable-text", "house", "link", "start"):
        assert contrast(BY_NAME[name], "#FFFFFF") >= 4.5
    assert contrast(BY_NAME["beamed"], "#FFFFFF") >= 7
