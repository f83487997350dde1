"""Who was here stays between them and the shop's Leat account."""

from kiosk.sandbox.sample_cards import SANDBOX_TOKEN
from tests.end_to_end.conftest import JoinShop, StartKiosk
from tests.end_to_end.customer import BACK
from tests.helpers.sandbox_process import SandboxProcess


def test_nothing_personal_is_written(
    start_kiosk: StartKiosk, sandbox: SandboxProcess, join: JoinShop
) -> None:
    """After all sorts of visits no file and no output holds a card, an address, a code, a token."""
    sandbox.add_rewards("Surprise", 5, reward_type="DIGITAL", codes=["SURPRISE-4711"])
    kiosk = start_kiosk(sandbox.url)
    member = join(100, waiting=("reward-mug",))
    kiosk.visit(member.card)
    kiosk.claim("Surprise")
    kiosk.press(BACK)
    sandbox.fault("POST /reward-receptions", "truncated_json")
    kiosk.claim("Crème brûlée")
    kiosk.press("Collect Crème brûlée now")
    kiosk.press(BACK)
    sandbox.fault("PUT /collectable-rewards/collect/*", "refusal", code=80300)
    kiosk.collect("Enamel mug")
    kiosk.press(BACK)
    sandbox.fault("GET /contact-identifiers/find", "truncated_json", count=None)
    kiosk.scan("PK100001")
    kiosk.sees("Something went wrong on our side")
    sandbox.clear_faults()
    kiosk.press("Try again")
    kiosk.sees("You have 100 Stars")
    kiosk.scan("PK999999")
    kiosk.sees("We do not know this card")
    command_line = kiosk.program.command_line
    kiosk.program.stop()

    home = kiosk.data_dir.parent
    files = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    assert kiosk.data_dir / "journal.sqlite3" in files
    assert any(path.is_relative_to(kiosk.data_dir / "logs") for path in files)
    written = {str(path.relative_to(home)): content for path, content in files.items()}
    written |= {"command line": command_line} | {"names of files": "\n".join(written).encode()}
    secrets = [member.card, member.email, "ada@example.nl", "PK100001", "PK999999", "SURPRISE-4711"]
    leaks = [
        (place, secret)
        for place, content in written.items()
        for secret in [*secrets, SANDBOX_TOKEN]
        if secret.lower().encode() in content.lower()
    ]
    assert leaks == []
