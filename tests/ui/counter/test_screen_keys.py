"""The keys on the screen, wherever there are some."""

from collections.abc import Callable

import pytest

from tests.ui.counter.desk import Desk
from tests.ui.counter.test_pressing import adding, keys, opened, press


def title(desk: Desk) -> None:
    """Touch the title of a reward, which is emptied."""
    opened(desk)
    desk.picture()
    desk.tap("titleField")
    desk.picture()
    desk.item("titleField").setProperty("text", "")


PLACES: dict[str, Callable[[Desk], None]] = {
    "findField": keys,
    "titleField": title,
    "staffName": adding,
}


def shown(desk: Desk, place: str) -> None:
    PLACES[place](desk)
    desk.picture()


def written(desk: Desk, place: str, *names: str) -> str:
    for name in names:
        press(desk, f"key-{name}")
    return str(desk.item(place).property("text"))


@pytest.mark.parametrize("place", PLACES)
def test_they_have_the_same_names_everywhere(desk: Desk, place: str) -> None:
    """Who cannot see them learns them once; a letter is called as it is typed."""
    shown(desk, place)
    names = {name: desk.item(f"key-{name}").property("spoken") for name in ("shift", "erase")}
    assert names == {"shift": "Capital letters", "erase": "Take the last sign away"}
    typed = written(desk, place, "a", "b")
    assert desk.item("key-a").property("spoken") == "a"
    assert typed.casefold() == "ab"
    assert written(desk, place, "erase") == typed[:1]


@pytest.mark.parametrize("place", PLACES)
def test_capitals_that_were_asked_for_stay(desk: Desk, place: str) -> None:
    """Until the same key is pressed again."""
    shown(desk, place)
    begun = written(desk, place, "x", "y")
    assert written(desk, place, "shift", "p", "k") == f"{begun}PK"
    assert desk.item("key-a").property("spoken") == "A"
    assert written(desk, place, "shift", "a") == f"{begun}PKa"


@pytest.mark.parametrize(
    ("place", "pressed", "text"),
    [
        ("findField", ("a", ".", "b", "-", "c", "_", "+", "@", "7"), "a.b-c_+@7"),
        ("titleField", ("a", "space", "b", ".", "space", "c"), "A b. C"),
        ("titleField", ("shift", "a", "b"), "ab"),
        ("staffName", ("a", "space", "b", "-", "c", "d"), "A B-Cd"),
        ("staffName", ("accents", "é", "accents", "a"), "Éa"),
        ("titleField", ("c", "accents", "é", "accents", "signs", "7", "€"), "Cé7€"),
    ],
)
def test_capitals_come_by_themselves_where_something_begins(
    desk: Desk, place: str, pressed: tuple[str, ...], text: str
) -> None:
    """A sentence, or each part of a name; never in an address or a card's number."""
    shown(desk, place)
    assert written(desk, place, *pressed) == text
