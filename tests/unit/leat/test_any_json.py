"""Whatever JSON Leat may send one day, an answer is read or is unreadable: nothing else happens."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.leat import (
    CollectableReward,
    Contact,
    ContactIdentifier,
    CreditReception,
    RedemptionReversal,
    Reward,
    RewardReception,
    UnreadableAnswer,
)
from kiosk.leat.envelope import read_model, read_rows
from kiosk.leat.models.redemption import CollectAnswer
from kiosk.leat.models.wire import WireModel

EXAMPLES = Path(__file__).parent / "examples"

MODELS: dict[str, type[WireModel]] = {
    "collectable_rewards_list": CollectableReward,
    "collectable_reward_collect": CollectAnswer,
    "collectable_reward_collect_before_2026": CollectAnswer,
    "redemption_reverse": RedemptionReversal,
    "reward_reception_create": RewardReception,
    "reward_reception_reverse": CreditReception,
    "rewards_list": Reward,
    "reward_get": Reward,
}

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def spoilt(draw: st.DrawFn, value: Any) -> Any:
    """Put any JSON in one place of a value, however deep."""
    if isinstance(value, dict) and value and draw(st.booleans()):
        name = draw(st.sampled_from(sorted(value)))
        return {**value, name: draw(spoilt(value[name]))}
    return draw(ANY_JSON)


@pytest.mark.parametrize("name", MODELS)
@given(choice=st.data())
def test_a_spoilt_example_is_read_or_unreadable(name: str, choice: st.DataObject) -> None:
    """One odd value anywhere raises UnreadableAnswer at worst."""
    example = json.loads((EXAMPLES / f"{name}.json").read_text())["data"]
    sound = example[0] if isinstance(example, list) else example
    value = choice.draw(spoilt(sound))
    try:
        assert isinstance(read_model("GET /x", MODELS[name], value), MODELS[name])
    except UnreadableAnswer:
        return


@pytest.mark.parametrize("model", [Contact, ContactIdentifier])
@given(value=ANY_JSON)
def test_any_json_is_a_model_or_unreadable(model: type[WireModel], value: Any) -> None:
    """The same for answers with no example on the pages."""
    try:
        assert isinstance(read_model("GET /x", model, value), model)
    except UnreadableAnswer:
        return


@given(value=ANY_JSON)
def test_any_json_is_rows_or_unreadable(value: Any) -> None:
    """A list is a list, perhaps as an object; all else is no list."""
    try:
        assert isinstance(read_rows("GET /x", value), list)
    except UnreadableAnswer:
        assert not isinstance(value, list)
