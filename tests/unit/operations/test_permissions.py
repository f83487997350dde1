"""Who may decide what is asked in the operations layer, whatever a screen offers."""

from typing import Final, get_args

import pytest

from kiosk.operations import Claim, Collect, Operation
from kiosk.operations.actors import Actor, Customer, Staff
from kiosk.operations.desk import OperationsDesk
from kiosk.operations.errors import NotPermitted
from kiosk.operations.journal import Journal
from kiosk.operations.permissions import Permissions, may_settle
from kiosk.operations.settlement import Settlement
from tests.helpers.fake_clock import FakeClock
from tests.unit.operations.examples import COLLECT, FakeLeat
from tests.unit.operations.staff_examples import CLERK, EVERY_KIND, MANAGER, name_of

pytestmark = pytest.mark.anyio

ALONE_AT_THE_KIOSK: Final = Permissions(customers_collect=True)
ATTENDED: Final = Permissions(customers_collect=False)
CUSTOMER: Final = Customer()

ALLOWED: Final[dict[str, tuple[Permissions, Actor, tuple[type[Operation], ...]]]] = {
    "customer": (ALONE_AT_THE_KIOSK, CUSTOMER, (Claim, Collect)),
    "attended customer": (ATTENDED, CUSTOMER, (Claim,)),
    "clerk": (ATTENDED, CLERK, (Claim, Collect)),
    "manager": (ATTENDED, MANAGER, get_args(Operation)),
}
"""The settings, who decides, and all that they may."""


@pytest.fixture
def who(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def desk_of_settings(
    who: str, leat: FakeLeat, journal: Journal, settlement: Settlement, clock: FakeClock
) -> OperationsDesk:
    desk = OperationsDesk(
        leat,
        journal,
        settlement,
        shop_uuid="shop-1",
        kiosk_id="door",
        clock=clock,
        permissions=ALLOWED[who][0],
    )
    desk.open()
    return desk


def test_every_kind_of_operation_is_tried() -> None:
    """A new kind is not allowed to anybody by being forgotten here."""
    assert {type(operation) for operation in EVERY_KIND} == set(get_args(Operation))


@pytest.mark.parametrize("who", ALLOWED, indirect=True)
@pytest.mark.parametrize("operation", EVERY_KIND, ids=name_of)
async def test_only_who_may_decide_it_gets_it_sent(
    desk_of_settings: OperationsDesk,
    leat: FakeLeat,
    journal: Journal,
    who: str,
    operation: Operation,
) -> None:
    """What is not theirs is neither journalled nor sent, nor does Leat hear a question."""
    _, actor, kinds = ALLOWED[who]
    if isinstance(operation, kinds):
        await desk_of_settings.perform(operation, actor)
        assert len(leat.sent) == 1
        assert len(await journal.operations()) == 1
        return
    with pytest.raises(NotPermitted):
        await desk_of_settings.perform(operation, actor)
    assert (leat.sent, leat.reads) == ([], 0)
    assert await journal.operations() == ()
    assert desk_of_settings.at_work_on is None


async def test_a_desk_that_nobody_told_lets_customers_collect(desk: OperationsDesk) -> None:
    """It is what kiosks did before there were settings for it."""
    await desk.perform(COLLECT, CUSTOMER)


@pytest.mark.parametrize("who", ["attended customer"], indirect=True)
async def test_the_customers_own_way_is_asked_as_well(
    desk_of_settings: OperationsDesk, leat: FakeLeat
) -> None:
    """The method that visits use is no way around the settings."""
    with pytest.raises(NotPermitted):
        await desk_of_settings.collect(COLLECT)
    assert leat.sent == []


async def test_a_refused_decision_can_be_made_by_who_may(
    desk: OperationsDesk, journal: Journal
) -> None:
    """A clerk fetches a manager: the same decision was never begun."""
    gift = next(one for one in EVERY_KIND if one.operation_id == "op-give")
    with pytest.raises(NotPermitted):
        await desk.perform(gift, CLERK)
    await desk.perform(gift, MANAGER)
    (record,) = await journal.operations()
    assert record.staff_id == MANAGER.staff_id


@pytest.mark.parametrize(("actor", "may"), [(CUSTOMER, False), (CLERK, False), (MANAGER, True)])
def test_only_a_managers_word_settles(actor: Customer | Staff, *, may: bool) -> None:
    """What became of an operation is not for everybody to say."""
    assert may_settle(actor) is may
