"""What a colleague does at the counter: signs in, finds a contact, answers the sheet."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject

from ui.sample_staff import StaffSample
from ui.tour_guide import StepFailedError, Tour
from ui.view_models.keyed_rows import CONTENT


async def type_pin(tour: Tour, pin: str) -> None:
    """Type a PIN on the pad that shows, and wait until it was looked at."""
    for digit in pin:
        tour.hand.press(f"pin-{digit}")
    tour.hand.press("pin-enter")
    counter = tour.stage.counter
    pads = (
        counter.pad_view,
        counter.work_view.pad_view,
        counter.staff_view.pad_view,
        tour.stage.visit.staff_view.pad_view,
    )
    await tour.until(
        lambda: not any(shows(pad, "digits") or shows(pad, "looking") for pad in pads), "the PIN"
    )


async def sign_in(tour: Tour, member: StaffSample) -> None:
    """Lock the counter and sign somebody in, once wrong PINs do not lock the pad any more."""
    counter = tour.stage.counter
    counter.lock()
    await tour.until(
        lambda: counter.props.locked and not shows(counter.pad_view, "locked"), "the pad"
    )
    await tour.pause()
    await type_pin(tour, member.pin)
    await tour.until(lambda: counter.props.member == member.name, f"{member.name} signed in")
    await tour.calm()


async def page(tour: Tour, name: str) -> None:
    """Go to a page by its button."""
    tour.hand.press(f"page-{name}")
    await tour.until(lambda: tour.stage.counter.props.page == name, f"the page {name}")
    await tour.calm()


async def tap_keys(tour: Tour, text: str) -> None:
    """Tap these signs on the keys of the screen."""
    for sign in text:
        tour.hand.press(f"key-{sign}")
    await tour.pause()


async def open_file(tour: Tour, card: str) -> None:
    """Scan a card and wait for what its contact can have."""
    contact = tour.stage.counter.contact_view
    if shows(contact, "phase") == "file":
        contact.close()
    tour.hand.scan(card)
    await tour.until(lambda: shows(contact, "phase") == "file", "the file")
    await tour.calm()


async def sheet(tour: Tour, phase: str) -> None:
    """Wait until the sheet asks, waits or sums up, and can be answered."""
    await tour.until(
        lambda: shows(tour.stage.counter.work_view, "phase") == phase, f"the sheet {phase}"
    )
    await tour.calm()


async def answer(tour: Tour, phase: str) -> None:
    """Press the sheet's verb and wait for what comes of it."""
    tour.hand.press("workConfirm")
    await sheet(tour, phase)


async def claim(tour: Tour, title: str) -> None:
    """Ask for a reward of the open file; the sheet asks back."""
    # Not a touch: rows far down a long list do not exist until they are scrolled to.
    contact = tour.stage.counter.contact_view
    for row in contents(contact.rows_model):
        for tile in row if isinstance(row, list) else ():
            if tile["title"].startswith(title) and tile["verb"]:
                contact.claim(tile["uuid"])
                await sheet(tour, "asking")
                return
    raise StepFailedError(f"{title} cannot be claimed")


async def open_reward(tour: Tour, title: str) -> None:
    """Open a reward of the shop and wait for its fields."""
    shelf = tour.stage.counter.shelf_view
    for row in contents(shelf.rows_model):
        if row["title"].startswith(title):
            shelf.open(row["uuid"])
            await tour.until(lambda: shelf.props.heading.startswith(title), "the reward")
            await tour.calm()
            return
    raise StepFailedError(f"the shop has no {title}")


def shows(view: QObject, name: str) -> Any:
    """Return what a view model shows under a name, as QML reads it."""
    return view.property(name)


def contents(rows: QAbstractListModel) -> list[Any]:
    """Return what the rows of a list hold."""
    return [rows.data(rows.index(row, 0), CONTENT) for row in range(rows.rowCount())]
