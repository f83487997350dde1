"""The language of the screens, switched while the kiosk runs."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QGuiApplication

from kiosk.visit.state import Idle
from tests.ui.kiosk import Kiosk
from ui.translator import Translator


@pytest.fixture(autouse=True)
def _only_here(catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No language is spoken before or after a test."""
    monkeypatch.setattr("ui.translator.TRANSLATIONS", catalogues)
    before = QLocale()
    yield
    QLocale.setDefault(before)


def said(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)


def test_one_language_at_a_time(qapp: QGuiApplication) -> None:
    """The last one spoken, and numbers and dates with it."""
    assert qapp is not None
    translator = Translator()
    english = said("Problems", "Just sold out")
    assert translator.speak("nl")
    dutch = said("Problems", "Just sold out")
    assert dutch != english
    assert QLocale().toString(12500) == "12.500"
    assert translator.speak("en")
    assert said("Problems", "Just sold out") == english


def test_a_language_without_a_file_is_english(qapp: QGuiApplication) -> None:
    """And says that it is."""
    assert qapp is not None
    translator = Translator()
    translator.speak("nl")
    assert not translator.speak("tlh")
    assert said("Problems", "Just sold out") == "Just sold out"


@pytest.mark.parametrize("language", ["en", "nl"])
def test_one_and_many_are_told_apart(qapp: QGuiApplication, language: str) -> None:
    """No "1 rewards", and no "reward(s)"."""
    assert qapp is not None
    translator = Translator()
    assert translator.speak(language)
    for context, text in (
        ("Credits", "%n credit(s)"),
        ("Dates", "%n day(s)"),
        ("Offers", "%n reward(s) ready to collect."),
        ("Notices", "%n reward(s) still wait(s) for you here."),
    ):
        one, many = (QCoreApplication.translate(context, text, "", n) for n in (1, 2))
        assert "(" not in one + many
        assert one.replace("1", "2") != many


def test_the_screens_speak_the_new_language_at_once(kiosk: Kiosk) -> None:
    """What QML says and what Python says, without leaving the screen."""
    kiosk.stage.display.offer(("en", "nl"), "en")
    kiosk.show(Idle())
    english = set(kiosk.texts())
    assert "Scan your card" in english
    kiosk.stage.display.setLanguage("nl")
    assert "Scan your card" not in kiosk.texts()
    kiosk.stage.display.setLanguage("en")
    assert set(kiosk.texts()) == english
