"""The error tree itself: its shape, its texts, and what they never hold."""

import logging
import traceback
from collections.abc import Iterator

import httpx
import pytest

from kiosk import leat as api
from kiosk.leat import (
    ClientCredentials,
    ContactIdentifier,
    ContactReference,
    LeatClient,
    LeatError,
    Reach,
    RewardReception,
    StaticToken,
)
from kiosk.leat.request import api_request
from tests.unit.leat.scripted import Script, data, refused, scripted_client

pytestmark = pytest.mark.anyio

SECRETS = ("secret-token", "PK100001", "ada@shop.test", "Ada")


def kinds(base: type[LeatError]) -> Iterator[type[LeatError]]:
    for kind in base.__subclasses__():
        yield kind
        yield from kinds(kind)


@pytest.mark.parametrize("kind", tuple(kinds(LeatError)), ids=lambda kind: kind.__name__)
def test_every_error_is_public_and_explains_itself(kind: type[LeatError]) -> None:
    """Errors are public interface: exported, documented, with a meaning of their own."""
    assert getattr(api, kind.__name__) is kind
    assert kind.__doc__
    assert kind.meaning not in {one.meaning for one in kinds(LeatError) if one is not kind}
    assert str(kind("GET /shops")).startswith(f"GET /shops: {kind.meaning}")


@pytest.mark.parametrize(
    ("kind", "reach"),
    [
        (api.Unreachable, Reach.NEVER_SENT),
        (api.InsecureConnection, Reach.NEVER_SENT),
        (api.NoAnswer, Reach.UNKNOWN),
        (api.UnreadableAnswer, Reach.UNKNOWN),
        (api.ServerFault, Reach.UNKNOWN),
        (api.Maintenance, Reach.UNKNOWN),
        (api.InternalError, Reach.UNKNOWN),
        (api.Unauthorized, Reach.ANSWERED),
        (api.Forbidden, Reach.ANSWERED),
        (api.NotFound, Reach.ANSWERED),
        (api.TooManyRequests, Reach.ANSWERED),
        (api.UnexpectedStatus, Reach.ANSWERED),
        (api.InsufficientCredits, Reach.ANSWERED),
        (api.UnknownRefusal, Reach.ANSWERED),
    ],
)
def test_each_class_has_the_reach_that_the_tree_draws(kind: type[LeatError], reach: Reach) -> None:
    """The docstring's right-hand column."""
    assert kind().reach is reach
    assert kind(reach=Reach.NEVER_SENT).reach is Reach.NEVER_SENT


def test_a_text_names_route_status_and_code() -> None:
    """Enough for a log line and for support."""
    error = api.InsufficientCredits("POST /reward-receptions", status=400)
    assert str(error) == "POST /reward-receptions: insufficient credits, HTTP 400, code 1017"


@pytest.mark.parametrize(
    "answer",
    [
        refused(1003, errors={"email": ["ada@shop.test is wrong"]}, message="Ada PK100001"),
        httpx.Response(200, json={"data": {"uuid": ["PK100001"], "contact": "ada@shop.test"}}),
        httpx.Response(200, content=b'{"data": {"value": "PK100001", "email": "ada@shop.test'),
        httpx.Response(200, content=b"<html>ada@shop.test</html>"),
        httpx.Response(401, json={"message": "secret-token is expired"}),
        httpx.Response(500, content=b"ada@shop.test PK100001"),
        httpx.ReadError("ada@shop.test PK100001 secret-token"),
        httpx.ConnectError("ada@shop.test PK100001 secret-token"),
    ],
)
async def test_no_error_or_log_holds_what_a_customer_or_leat_wrote(
    answer: httpx.Response | httpx.TransportError, caplog: pytest.LogCaptureFixture
) -> None:
    """Identifier, address and token are in the request, yet in no text, chain or log record."""
    caplog.set_level(logging.DEBUG)
    async with scripted_client(Script(answer)) as leat:
        for call in (
            leat.find_contact_identifier("PK100001"),
            leat.find_contact_by_email("ada@shop.test"),
        ):
            with pytest.raises(LeatError) as caught:
                await call
            error = caught.value
            told = "".join(traceback.format_exception(error)) + repr(error) + str(error.args)
            for secret in SECRETS:
                assert secret not in told
            assert error.__cause__ is None
            assert error.__context__ is None
    for secret in SECRETS:
        assert secret not in caplog.text


async def test_a_success_is_not_logged_with_its_address(caplog: pytest.LogCaptureFixture) -> None:
    """Httpx would log each whole URL."""
    caplog.set_level(logging.DEBUG)
    async with scripted_client(Script(data({"value": "PK100001"}))) as leat:
        await leat.find_contact_identifier("PK100001")
    assert "PK100001" not in caplog.text


def test_reprs_hide_what_is_personal_or_secret() -> None:
    """A stray f-string must not leak."""
    request = api_request("GET", "/contacts/find-one-by", query={"email": "ada@shop.test"})
    shown = repr(
        [
            StaticToken("secret-token"),
            ClientCredentials("secret-token", "secret-token"),
            ContactIdentifier(value="PK100001", name="Ada"),
            ContactReference(uuid="c", email="ada@shop.test"),
            request,
            LeatClient("https://api.leat.test", StaticToken("secret-token")),
        ]
    )
    for secret in SECRETS:
        assert secret not in shown


def test_a_digital_code_is_not_shown_in_a_repr() -> None:
    """It is worth money."""
    wire = {
        "type": "digital_reward_reception",
        "uuid": "t",
        "credits": -1,
        "created_at": "2026-11-21T10:00:00Z",
        "digital_reward_code": {"code": "ABC-1"},
    }
    assert "ABC-1" not in repr(RewardReception.model_validate(wire))


@pytest.mark.parametrize("token", ["", "  ", "a b", "a\nb", "tök", "a\x00b"])
def test_a_token_no_header_can_hold_is_refused(token: str) -> None:
    """Found at start-up, and not shown."""
    with pytest.raises(ValueError, match="characters that no token has") as caught:
        StaticToken(token)
    assert not token.strip() or token not in str(caught.value)


def test_blanks_around_a_token_are_dropped() -> None:
    """A file or a paste ends in a newline."""
    assert StaticToken(" abc\n").token == "abc"
