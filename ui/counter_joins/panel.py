"""The side panel: joined to the day book and to the kiosk's health."""

from kiosk.counter.counter import Counter
from kiosk.counter.day import DayFilter
from ui.bridge import Bridge
from ui.stage import Stage
from ui.wording.counter.panel import panel_props


def join_panel(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Let the panel follow its parts, and lead to the row of the day that is touched."""
    del bridge

    def derive() -> None:
        wording, now = stage.words.wording(), stage.words.surroundings(1).now
        props = panel_props(counter.day_book.state.day, stage.health.codes, wording, now)
        stage.counter.panel_view.show(props)

    def show_row(key: str) -> None:
        stage.counter.goTo("day")
        stage.counter.day_view.choose(key)
        stage.counter.day_view.pointedAt.emit(key)

    def show_more() -> None:
        stage.counter.goTo("day")
        stage.counter.day_view.filter(DayFilter.UNSETTLED.name)

    stage.counter.panel_view.rowChosen.connect(show_row)
    stage.counter.panel_view.moreAsked.connect(show_more)
    stage.display.languageChanged.connect(derive)
    stage.health.codesChanged.connect(derive)
    counter.day_book.listen(lambda _: derive())
