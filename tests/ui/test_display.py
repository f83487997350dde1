"""The display: its language and its size in the real world."""

import pytest

from ui.view_models.display import DEFAULT_PIXELS_PER_MILLIMETRE, DisplayViewModel


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def display(told: list[str]) -> DisplayViewModel:
    display = DisplayViewModel("en", ("en",))
    display.languageChanged.connect(lambda: told.append("language"))
    display.languagesChanged.connect(lambda: told.append("languages"))
    display.sizeChanged.connect(lambda: told.append("size"))
    return display


def test_languages_are_named_in_themselves(display: DisplayViewModel) -> None:
    """Who speaks only one of them finds it."""
    display.offer(("en", "nl", "fr"), "nl")
    names = [one["name"] for one in display.property("languages")]
    assert names == ["English", "Nederlands", "Français"]


def test_the_kiosk_goes_back_to_its_own_language(
    display: DisplayViewModel, told: list[str]
) -> None:
    """For the next customer."""
    display.offer(("en", "nl"), "nl")
    assert display.language_code == "nl"
    display.setLanguage("en")
    assert display.language_code == "en"
    told.clear()
    display.go_home()
    display.go_home()
    assert (display.language_code, told) == ("nl", ["language"])


@pytest.mark.parametrize("code", ["de", "", "en"])
def test_a_language_that_is_not_offered_or_spoken_already_changes_nothing(
    display: DisplayViewModel, told: list[str], code: str
) -> None:
    """Nothing is said of it."""
    display.setLanguage(code)
    assert (display.language_code, told) == ("en", [])


def test_reading_direction_follows_the_language(display: DisplayViewModel) -> None:
    """The screens mirror themselves by it."""
    assert display.property("rightToLeft") is False
    display.offer(("ar",), "ar")
    assert display.property("rightToLeft") is True


def test_the_size_is_told_when_it_is_another(display: DisplayViewModel, told: list[str]) -> None:
    """In pixels a millimetre."""
    display.measure(DEFAULT_PIXELS_PER_MILLIMETRE)
    display.measure(8.0)
    display.measure(8.0)
    assert told == ["size"]
    assert display.property("pixelsPerMillimetre") == 8.0
