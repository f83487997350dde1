"""What each answer that is no success means, and what it says about a write."""

import json
from typing import Any

import httpx
import pytest

from kiosk import leat as api
from kiosk.leat import REFUSAL_OF_CODE, LeatError, Reach, Refusal, UnknownRefusal
from tests.unit.leat.scripted import Script, data, refused, scripted_client

pytestmark = pytest.mark.anyio

HTML = b"<html><body>Welcome to the mall's free wifi</body></html>"

DOCUMENTED = {
    1000: api.InternalError,
    1003: api.InvalidInput,
    1008: api.ShopNotFound,
    1010: api.CardNotActivated,
    1013: api.CardNotFound,
    1048: api.CardNotFound,
    55007: api.CardNotFound,
    1015: api.MaximumCreditsReached,
    1017: api.InsufficientCredits,
    1018: api.OutOfStock,
    1019: api.ClaimLimitReached,
    1027: api.PosTransactionNotFound,
    6001: api.PosTransactionAlreadyLinked,
    1052: api.RewardInactive,
    1053: api.AccountSecretInvalid,
    3000: api.AccessTokenExpired,
    1102: api.ShopNotLinked,
    1103: api.LoyaltyProgramNotFound,
    55018: api.LoyaltyProgramInactive,
    6003: api.RewardNotFound,
    7002: api.AccountInactive,
    7011: api.NoAccessToAccount,
    13010: api.PasscodeNotFound,
    55012: api.MemberNotFound,
    55017: api.MemberExists,
    55016: api.CardAlreadyLinked,
    55031: api.ContactNotFound,
    55032: api.ContactsPortalNotFound,
    55046: api.NoDefaultUnit,
    55045: api.UnitExists,
    60007: api.UnitNotFound,
    60000: api.UsageLimitReached,
    60001: api.CreditReceptionInProgress,
    60003: api.IdentifierNotFound,
    60004: api.IdentifierInactive,
    60005: api.ContactExists,
    60006: api.IdentifierExists,
    60011: api.IdentifierNotLinked,
    60014: api.IdentifierAlreadyLinked,
    60013: api.ModelNotFound,
    60016: api.ContactNotAnonymous,
    80300: api.NotCollectable,
    80004: api.VoucherNotFound,
    80005: api.VoucherAlreadyRedeemed,
    80006: api.VoucherExpired,
    80012: api.VoucherDeactivated,
    80014: api.VoucherInactive,
    80017: api.VoucherLocked,
    80019: api.VoucherUsedUp,
    80020: api.PromotionInactive,
}


async def failure_of(answer: httpx.Response | httpx.TransportError) -> LeatError:
    async with scripted_client(Script(answer)) as leat:
        with pytest.raises(LeatError) as caught:
            await leat.create_reward_reception("c", "r", "s")
    return caught.value


def test_every_documented_code_has_its_class_and_no_other() -> None:
    """The table of codes is the documentation's."""
    assert dict(REFUSAL_OF_CODE) == DOCUMENTED


@pytest.mark.parametrize("code", DOCUMENTED)
async def test_a_documented_code_raises_its_class_with_the_code_kept(code: int) -> None:
    """Leat said no, so nothing was done; but its own internal error leaves it unknown."""
    error = await failure_of(refused(code))
    assert type(error) is DOCUMENTED[code]
    assert isinstance(error, Refusal)
    assert error.code == code
    assert error.reach is (Reach.UNKNOWN if code == 1000 else Reach.ANSWERED)


@pytest.mark.parametrize("code", [1028, 5001, 999999])
@pytest.mark.parametrize("status_code", [400, 499, "400", None, "?"])
async def test_a_code_nobody_explains_is_kept(code: int, status_code: Any) -> None:
    """An unknown refusal is a refusal still."""
    error = await failure_of(refused(code, status_code=status_code))
    assert isinstance(error, UnknownRefusal)
    assert (error.code, error.reach) == (code, Reach.ANSWERED)


@pytest.mark.parametrize(
    ("code", "status_code", "kind"),
    [
        (0, 400, UnknownRefusal),
        (0, 500, UnknownRefusal),
        (-1, None, UnknownRefusal),
        (4242, 500, UnknownRefusal),
        (4242, "503", UnknownRefusal),
        (1017, 500, api.InsufficientCredits),
    ],
)
async def test_what_a_crash_leaves_behind_is_no_answer(
    code: int, status_code: Any, kind: type[Refusal]
) -> None:
    """A code of nothing, or a 5xx told in the body, does not say how far Leat had got."""
    error = await failure_of(refused(code, status_code=status_code))
    assert isinstance(error, kind)
    assert (error.code, error.reach) == (code, Reach.UNKNOWN)


@pytest.mark.parametrize(
    ("errors", "fields"),
    [
        ({"contact_uuid": "is required"}, {"contact_uuid": ("is required",)}),
        ({"a": ["one", "two"], "b": []}, {"a": ("one", "two"), "b": ()}),
        ({"a": None, "b": 3}, {"a": ("None",), "b": ("3",)}),
        ([], {}),
        (None, {}),
        ("wrong", {}),
    ],
)
async def test_invalid_input_names_its_fields(errors: Any, fields: dict[str, Any]) -> None:
    """`errors` holds text or lists of text, or is no object at all."""
    error = await failure_of(refused(1003, errors=errors))
    assert isinstance(error, api.InvalidInput)
    assert error.fields == fields


@pytest.mark.parametrize(
    "body",
    [
        {"code": 1017},
        {"code": "1017", "message": "x"},
        {"code": 1017.0, "message": None, "status_code": "400", "trace": []},
    ],
)
async def test_a_code_alone_makes_a_refusal(body: Any) -> None:
    """Message and status in the body may be missing; the code decides."""
    error = await failure_of(httpx.Response(400, json=body))
    assert isinstance(error, api.InsufficientCredits)


ANSWERS = [
    (400, HTML, api.UnreadableAnswer, Reach.UNKNOWN),
    (400, b'{"message": "Nee", "co', api.UnreadableAnswer, Reach.UNKNOWN),
    (400, b'{"message": "Nee"}', api.UnreadableAnswer, Reach.UNKNOWN),
    (400, b"[]", api.UnreadableAnswer, Reach.UNKNOWN),
    (400, b'{"code": 2147483648}', api.UnreadableAnswer, Reach.UNKNOWN),
    (404, b'{"code": 1%s}' % (b"0" * 400), api.NotFound, Reach.ANSWERED),
    (400, b"", api.UnreadableAnswer, Reach.UNKNOWN),
    (401, b'{"message": "Unauthenticated."}', api.Unauthorized, Reach.ANSWERED),
    (401, b'{"code": 3000, "message": "x", "status_code": 401}', api.Unauthorized, Reach.ANSWERED),
    (401, HTML, api.Unauthorized, Reach.ANSWERED),
    (403, b"", api.Forbidden, Reach.ANSWERED),
    (403, b'{"code": 7011}', api.NoAccessToAccount, Reach.ANSWERED),
    (404, HTML, api.NotFound, Reach.ANSWERED),
    (404, b'{"code": 6003}', api.RewardNotFound, Reach.ANSWERED),
    (404, b'{"code": 0, "message": "No route"}', api.NotFound, Reach.ANSWERED),
    (405, b"{}", api.UnexpectedStatus, Reach.ANSWERED),
    (407, HTML, api.UnexpectedStatus, Reach.ANSWERED),
    (408, b"", api.UnreadableAnswer, Reach.UNKNOWN),
    (413, HTML, api.UnexpectedStatus, Reach.ANSWERED),
    (422, b'{"errors": {"a": ["b"]}}', api.UnexpectedStatus, Reach.ANSWERED),
    (422, b'{"code": 1003, "errors": {"a": ["b"]}}', api.InvalidInput, Reach.ANSWERED),
    (429, HTML, api.TooManyRequests, Reach.ANSWERED),
    (429, b'{"code": 1017}', api.TooManyRequests, Reach.ANSWERED),
    (500, b'{"code": 1017}', api.ServerFault, Reach.UNKNOWN),
    (500, HTML, api.ServerFault, Reach.UNKNOWN),
    (502, b"", api.ServerFault, Reach.UNKNOWN),
    (503, HTML, api.Maintenance, Reach.UNKNOWN),
    (504, b"", api.ServerFault, Reach.UNKNOWN),
    (599, b"", api.ServerFault, Reach.UNKNOWN),
    (200, HTML, api.UnreadableAnswer, Reach.UNKNOWN),
    (200, b"", api.UnreadableAnswer, Reach.UNKNOWN),
    (200, b'{"data": {"uuid": "t", "cre', api.UnreadableAnswer, Reach.UNKNOWN),
    (
        200,
        b'{"message": "Nee", "code": 1017, "status_code": 400}',
        api.UnreadableAnswer,
        Reach.UNKNOWN,
    ),
    (200, b"[1]", api.UnreadableAnswer, Reach.UNKNOWN),
    (200, b"null", api.UnreadableAnswer, Reach.UNKNOWN),
    (200, b"\xff\xfe\x00", api.UnreadableAnswer, Reach.UNKNOWN),
    (200, b"[" * 100_000, api.UnreadableAnswer, Reach.UNKNOWN),
    (204, b"", api.UnreadableAnswer, Reach.UNKNOWN),
    (301, b"", api.UnreadableAnswer, Reach.UNKNOWN),
    (302, HTML, api.UnreadableAnswer, Reach.UNKNOWN),
    (304, b"", api.UnreadableAnswer, Reach.UNKNOWN),
]


@pytest.mark.parametrize(("status", "body", "kind", "reach"), ANSWERS)
async def test_each_answer_has_its_meaning(
    status: int, body: bytes, kind: type[LeatError], reach: Reach
) -> None:
    """A status, with or without a body that can be read, decides class and reach."""
    error = await failure_of(httpx.Response(status, content=body))
    assert type(error) is kind
    assert error.reach is reach
    assert error.route == "POST /reward-receptions"


async def test_json_with_the_wrong_content_type_is_read() -> None:
    """What counts is the body."""
    body = json.dumps({"data": {"balance": 7}})
    answer = httpx.Response(200, content=body, headers={"Content-Type": "text/html"})
    async with scripted_client(Script(answer)) as leat:
        assert (await leat.credit_balance("c")).balance == 7


async def test_a_redirect_is_never_followed() -> None:
    """A captive portal must not get the token, nor a claim be sent twice."""
    script = Script(httpx.Response(307, headers={"Location": "https://portal.test/"}), data({}))
    async with scripted_client(script) as leat:
        with pytest.raises(api.UnreadableAnswer):
            await leat.collect("t")
    assert len(script.requests) == 1


@pytest.mark.parametrize(
    ("raised", "kind", "reach"),
    [
        (httpx.ConnectError("refused"), api.Unreachable, Reach.NEVER_SENT),
        (httpx.ConnectTimeout("slow"), api.Unreachable, Reach.NEVER_SENT),
        (httpx.PoolTimeout("full"), api.Unreachable, Reach.NEVER_SENT),
        (httpx.ProxyError("denied"), api.Unreachable, Reach.NEVER_SENT),
        (httpx.WriteTimeout("slow"), api.NoAnswer, Reach.UNKNOWN),
        (httpx.WriteError("reset"), api.NoAnswer, Reach.UNKNOWN),
        (httpx.ReadTimeout("slow"), api.NoAnswer, Reach.UNKNOWN),
        (httpx.ReadError("reset"), api.NoAnswer, Reach.UNKNOWN),
        (httpx.CloseError("reset"), api.NoAnswer, Reach.UNKNOWN),
        (httpx.RemoteProtocolError("cut off"), api.NoAnswer, Reach.UNKNOWN),
        (httpx.LocalProtocolError("odd"), api.NoAnswer, Reach.UNKNOWN),
    ],
)
async def test_each_break_of_the_line_has_its_meaning(
    raised: httpx.TransportError, kind: type[LeatError], reach: Reach
) -> None:
    """Only a connection that never was proves that nothing was sent."""
    error = await failure_of(raised)
    assert type(error) is kind
    assert error.reach is reach
    assert error.status is None


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7.0),
        ("0", 0.0),
        (" 1.5 ", 1.5),
        ("Sat, 21 Nov 2026 10:00:30 GMT", 30.0),
        ("Sat, 21 Nov 2026 09:00:00 GMT", 0.0),
        ("-3", None),
        ("inf", None),
        ("nan", None),
        ("soon", None),
        ("", None),
        ("Sat, 21 Nov 99999999999999999999 10:00:30 GMT", None),
        ("Sat, 21 Nov 2026 10:00:30 +99999999999999999999", None),
        ("Fri, 31 Dec 9999 23:59:59 -0100", None),
    ],
)
@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_is_seconds_or_a_date(
    status: int, header: str, seconds: float | None
) -> None:
    """Both forms that HTTP allows are read; nonsense is as none."""
    error = await failure_of(httpx.Response(status, headers={"Retry-After": header}))
    assert isinstance(error, api.TooManyRequests | api.Maintenance)
    assert error.retry_after == seconds


@pytest.mark.parametrize("status", [429, 503])
async def test_a_retry_after_date_is_measured_by_its_own_answers_clock(status: int) -> None:
    """How long to wait is the span between two dates of one clock, however wrong the kiosk's."""
    headers = {
        "Date": "Sat, 21 Nov 2026 13:00:00 GMT",
        "Retry-After": "Sat, 21 Nov 2026 13:00:02 GMT",
    }
    error = await failure_of(httpx.Response(status, headers=headers))
    assert isinstance(error, api.TooManyRequests | api.Maintenance)
    assert error.retry_after == 2.0
