"""Joining the counter's parts to the screens that show them."""

from kiosk.clock import Clock
from kiosk.counter.counter import Counter, CounterSettings
from kiosk.counter.session import Locked, Open
from kiosk.operations.actors import Role
from kiosk.operations.staff_settlement import StaffSettlement
from kiosk.settings import Settings
from ui.bridge import Bridge
from ui.counter_joins.contact import join_contact
from ui.counter_joins.day import join_day
from ui.counter_joins.gift import join_gift
from ui.counter_joins.history import join_history
from ui.counter_joins.panel import join_panel
from ui.counter_joins.shelf import join_shelf
from ui.counter_joins.staff import join_staff
from ui.counter_joins.work import join_work
from ui.services import Services
from ui.stage import Stage
from ui.view_models.counter.counter import CounterProps
from ui.wording.counter.frame import lock_warning, pad_question
from ui.wording.counter.pad import pad_props


def make_counter(settings: Settings, services: Services, bridge: Bridge, clock: Clock) -> Counter:
    """Return the counter of this kiosk's shop."""
    words = StaffSettlement(
        services.leat, services.journal, services.settlement, services.desk, clock
    )
    return Counter(
        leat=services.leat,
        desk=services.desk,
        words=words,
        journal=services.journal,
        clock=clock,
        spawn=bridge.spawn,
        settings=CounterSettings(
            shop_uuid=settings.kiosk.shop_uuid,
            data_dir=settings.kiosk.data_dir,
            idle_seconds=settings.counter.lock_seconds,
            warning_seconds=settings.kiosk.warn_seconds,
            url_parameter=settings.scanner.url_parameter,
        ),
    )


def join_pages(stage: Stage, counter: Counter, bridge: Bridge) -> None:
    """Join every page and the sheet over them."""
    for join in (
        join_contact,
        join_work,
        join_history,
        join_gift,
        join_panel,
        join_day,
        join_shelf,
        join_staff,
    ):
        join(stage, counter, bridge)


class CounterFrame:
    """The counter's frame on the screen: which page, whose session, the pad's words.

    With `service` it is the menu of a self-service kiosk, which shows while `counter.service` is
    asked for.
    """

    def __init__(self, stage: Stage, counter: Counter, bridge: Bridge, *, service: bool) -> None:
        self._stage = stage
        self._counter = counter
        self._bridge = bridge
        self._service = service
        self._page = "day" if service else "contact"
        view = stage.counter
        view.lockAsked.connect(counter.session.lock)
        view.pageAsked.connect(self._go_to)
        view.leaveAsked.connect(counter.service.leave)
        view.serviceAsked.connect(counter.service.ask)
        view.touchHappened.connect(counter.session.sign_of_life)
        view.touchHappened.connect(counter.service.sign_of_life)
        view.pad_view.pressed.connect(counter.pad.press)
        view.pad_view.erased.connect(counter.pad.erase)
        view.pad_view.entered.connect(lambda: bridge.spawn(counter.pad.look(), "sign in"))
        stage.display.languageChanged.connect(self.derive)
        counter.session.listen(lambda _: self._session_changed())
        counter.service.listen(lambda _: self._service_changed())
        counter.pad.listen(lambda _: self.derive())

    @property
    def shown(self) -> bool:
        """Whether the counter stands over the customer's screens."""
        return not self._service or self._counter.service.state.asked

    def derive(self) -> None:
        """Show how everything stands, in the words that now apply."""
        state = self._counter.session.state
        member = state.member if isinstance(state, Open) else None
        self._stage.counter.show(
            CounterProps(
                shown=self.shown,
                service=self._service,
                locked=member is None,
                page=self._page,
                member="" if member is None else member.name,
                manager=member is not None and member.role is Role.MANAGER,
                lockWarning=lock_warning(state),
            )
        )
        question = pad_question(service=self._service)
        self._stage.counter.pad_view.show(pad_props(self._counter.pad.state, question))

    def _session_changed(self) -> None:
        if isinstance(self._counter.session.state, Locked):
            self._page = "day" if self._service else "contact"
        self.derive()

    def _service_changed(self) -> None:
        """Forget what was typed on the pad before it was asked for, or left."""
        self._counter.pad.ask()
        self.derive()

    def _go_to(self, page: str) -> None:
        """Go to a page, once whoever types on this one agrees to leave it."""
        self._stage.counter.shelf_view.leave(lambda: self._show_page(page))

    def _show_page(self, page: str) -> None:
        self._page = page
        self.derive()
