"""Colours can be read and told apart."""

from itertools import combinations

import numpy as np
import pytest

from dashboard import theme

# Machado, Oliveira and Fernandes 2009, severity 1.0, for linear RGB.
DEFICIENCIES = {
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
TEXT = (theme.INK, theme.SOFT, theme.HOME, theme.LINK)


def linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    light, dark = sorted((linear(c) @ [0.2126, 0.7152, 0.0722] for c in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(rgb: np.ndarray) -> np.ndarray:
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ np.clip(rgb, 0, 1) / [0.9505, 1.0, 1.089]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("ground", [theme.CARD, theme.GROUND])
@pytest.mark.parametrize("colour", [*TEXT, *theme.ZONE_COLOURS.values()])
def test_text_in_any_colour_stands_out_from_its_ground(colour, ground):
    assert contrast(colour, ground) >= 4.5


@pytest.mark.parametrize("seen_as", DEFICIENCIES)
def test_the_home_city_is_told_apart_from_slate_by_everyone(seen_as):
    matrix = np.array(DEFICIENCIES[seen_as])
    home, slate = (lab(matrix @ linear(c)) for c in (theme.HOME, theme.SLATE))
    assert np.linalg.norm(home - slate) > 20


def test_no_two_zones_share_a_colour():
    for one, other in combinations(theme.ZONE_COLOURS.values(), 2):
        assert np.linalg.norm(lab(linear(one)) - lab(linear(other))) > 8, (one, other)


def test_more_than_six_chosen_zones_stay_slate_and_home_is_always_red():
    seven = tuple(theme.ZONE_COLOURS)[:7]
    assert theme.zone_colour("beijing", chosen=seven) == theme.SLATE
    assert theme.zone_colour("beijing", home="beijing", chosen=seven) == theme.HOME
    assert theme.zone_colour("beijing", chosen=seven[:6]) == theme.ZONE_COLOURS["beijing"]
