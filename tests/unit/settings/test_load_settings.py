from pathlib import Path

import pytest

from kiosk.paths import user_settings_file
from kiosk.settings_error import SettingsError
from kiosk.settings_loader import load_settings
from tests.unit.images.picture_server import png

LEAST = '[kiosk]\nshop_uuid = "shop-1"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def problem_with(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        load_settings(file)
    return str(refused.value)


def test_the_least_file_is_enough(file: Path) -> None:
    """Only the shop must be named; everything else has a default that works."""
    file.write_text(LEAST)
    settings = load_settings(file)
    assert settings.kiosk.shop_uuid == "shop-1"
    assert settings.api.base_url == "https://api.piggy.eu"
    assert (settings.api.connect_timeout, settings.api.read_timeout) == (2.0, 8.0)
    assert (settings.kiosk.mode, settings.kiosk.idle_seconds) == ("self-service", 60)
    assert settings.kiosk.other_branches == "show"
    assert (settings.kiosk.collect, settings.counter.lock_seconds) == ("customer", 120)
    assert (settings.display.language, settings.display.languages) == ("en", ("en", "nl"))
    assert (settings.scanner.suffix, settings.scanner.max_gap_ms) == ("enter", 50)


def test_every_key_can_be_set(file: Path) -> None:
    """The file's words arrive as they were written."""
    (file.parent / "logo.png").write_bytes(png())
    file.write_text(
        """
[api]
base_url = "http://127.0.0.1:8787/"
connect_timeout = 1
read_timeout = 3.5
[kiosk]
mode = "counter"
collect = "staff"
shop_uuid = "shop-1"
kiosk_id = "front-door-1"
other_branches = "hide"
data_dir = "data"
idle_seconds = 90
warn_seconds = 30
[counter]
lock_seconds = 45
[display]
language = "nl"
languages = ["nl"]
renderer = "gpu"
diagonal_inches = 21.5
brand_name = "Corner"
brand_color = "#1A6b4f"
logo = "logo.png"
join_url = "https://shop.example/join"
[scanner]
prefix = "\\u0002"
suffix = "tab"
min_length = 6
max_length = 64
max_gap_ms = 80
url_parameter = "c"
device = "Gryphon"
""",
        encoding="utf-8",
    )
    settings = load_settings(file)
    assert settings.api.base_url == "http://127.0.0.1:8787"
    assert settings.kiosk.data_dir == file.parent / "data"
    assert settings.kiosk.other_branches == "hide"
    assert (settings.kiosk.mode, settings.kiosk.collect) == ("counter", "staff")
    assert settings.counter.lock_seconds == 45
    assert settings.display.logo == file.parent / "logo.png"
    assert settings.display.languages == ("nl",)
    assert settings.scanner.prefix == "\x02"
    assert (settings.scanner.url_parameter, settings.scanner.device) == ("c", "Gryphon")


def test_the_environment_overrides_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every key has a variable, and the variable wins."""
    file.write_text(LEAST + '[display]\nlanguage = "en"\nrenderer = "gpu"\n')
    monkeypatch.setenv("PICKUP_KIOSK_DISPLAY__LANGUAGE", "nl")
    monkeypatch.setenv("PICKUP_KIOSK_DISPLAY__LANGUAGES", "nl, en")
    monkeypatch.setenv("PICKUP_KIOSK_KIOSK__IDLE_SECONDS", "120")
    settings = load_settings(file)
    assert (settings.display.language, settings.display.renderer) == ("nl", "gpu")
    assert settings.display.languages == ("nl", "en")
    assert settings.kiosk.idle_seconds == 120


def test_the_environment_alone_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kiosk can be run without any file."""
    monkeypatch.setenv("PICKUP_KIOSK_KIOSK__SHOP_UUID", "shop-9")
    assert load_settings().kiosk.shop_uuid == "shop-9"


def test_the_users_own_file_is_found() -> None:
    """Without `--config` the file in the user's settings folder is read."""
    user_settings_file().parent.mkdir(parents=True)
    user_settings_file().write_text(LEAST)
    assert load_settings().kiosk.shop_uuid == "shop-1"


def test_a_file_written_by_windows_is_read(file: Path) -> None:
    """A byte order mark and carriage returns are no fault of the shop owner."""
    file.write_bytes(b"\xef\xbb\xbf" + LEAST.replace("\n", "\r\n").encode())
    assert load_settings(file).kiosk.shop_uuid == "shop-1"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "idle_second = 5",
            'there is no key "kiosk.idle_second". Did you mean "kiosk.idle_seconds"',
        ),
        ('language = "nl"', 'there is no key "kiosk.language". Did you mean "display.language"?'),
        ('colour = "red"', 'there is no key "kiosk.colour". Allowed: mode, shop_uuid, kiosk_id'),
        (
            'mode = "selfie"',
            'kiosk.mode has a value that is not allowed. Allowed: "self-service" or',
        ),
        ('idle_seconds = "soon"', "kiosk.idle_seconds is not of the right kind. Allowed: whole"),
        ("idle_seconds = 3", "kiosk.idle_seconds has a value that is not allowed. Allowed: whole"),
        ("warn_seconds = 60", "kiosk.warn_seconds is not less than idle_seconds. Allowed: whole"),
        ('kiosk_id = "a b"', "kiosk.kiosk_id has a value that is not allowed. Allowed: a name of"),
        (
            'other_branches = "ask"',
            'kiosk.other_branches has a value that is not allowed. Allowed: "show", "warn" or',
        ),
    ],
)
def test_a_bad_key_is_refused_with_its_line(file: Path, line: str, told: str) -> None:
    """The reader learns file, line, fault and what is allowed."""
    problem = problem_with(file, f"# front door\n{LEAST}\n{line}\n")
    assert problem.startswith(f"{file}, line 5: {told}")


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (LEAST + '[displai]\nlanguage = "nl"\n', 3, 'no key "displai". Did you mean "display"?'),
        (LEAST + '[display]\nlanguages = ["en", "fr"]\n', 4, "display.languages has a value"),
        (LEAST + '[display]\nlanguages = ["nl"]\n', 3, "display.language is not among languages"),
        (LEAST + "[scanner]\nmin_length = 60\nmax_length = 8\n", 5, "max_length is below min"),
        (LEAST + '[scanner]\ndevice = ""\n', 4, "scanner.device has a value that is not allowed."),
        (LEAST + "display = 3\n", 3, 'there is no key "kiosk.display"'),
        ("display = 3\n" + LEAST, 1, "display is not of the right kind. Allowed: a table with"),
        ('kiosk.shop_uuid = "s"\nkiosk.mode = 1\n', 2, "kiosk.mode has a value"),
        ('[api]\nbase_url = "https://[x"\n' + LEAST, 2, "api.base_url is no web address"),
        ('[api]\nbase_url = "http://leat.example"\n' + LEAST, 2, "would send the token unencr"),
        (
            '[[kiosk]]\nshop_uuid = "s"\n',
            1,
            "kiosk is not of the right kind. Allowed: a table with",
        ),
        (LEAST + "[[display.languages]]\nx = 1\n", 3, "display.languages has a value"),
        ("[kiosk]\nshop_uuid = \n", 2, "is not valid TOML here"),
        ("[kiosk]\n", 1, "kiosk.shop_uuid is missing. Allowed: the uuid of this kiosk's shop"),
    ],
)
def test_every_fault_has_a_line(file: Path, text: str, line: int, told: str) -> None:
    """Whatever is wrong with the file, a line to look at is named."""
    problem = problem_with(file, text)
    assert problem.startswith(f"{file}, line {line}: ")
    assert told in problem


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://api.pig gy.eu", "holds a blank or a control character. Allowed: an https://"),
        (" https://api.piggy.eu", "holds a blank or a control character"),
        (r"https://api.pig\ngy.eu", "holds a blank or a control character"),
        (r"https://api.piggy.eu\u0000", "holds a blank or a control character"),
        ("https://api..piggy.eu", "names a host that cannot be one. Allowed: an https:// address,"),
        ("https://-api.piggy.eu", "names a host that cannot be one"),
        ("https://api,piggy.eu", "names a host that cannot be one"),
        ("https://api%20piggy.eu", "names a host that cannot be one"),
        ("https://" + "a" * 64 + ".eu", "names a host that cannot be one"),
        ("https://1.2.3.999", "names a host that cannot be one"),
        ("https://[v1.x]", "names a host that cannot be one"),
        ("https://café.eu", "names a host that cannot be one"),
    ],
)
def test_an_address_that_leads_nowhere_is_refused(file: Path, address: str, told: str) -> None:
    """What no machine can be called is no matter for the first scan."""
    problem = problem_with(file, f'{LEAST}[api]\nbase_url = "{address}"\n')
    assert problem.startswith(f"{file}, line 4: api.base_url {told}")


@pytest.mark.parametrize(
    "address",
    [
        "https://leat_test.example.",
        "https://3pos:8443/leat",
        "https://xn--caf-dma.example",
        "https://[2001:db8::1]",
        "http://[::1]:80",
        "https://192.0.2.7",
    ],
)
def test_an_unusual_address_is_an_address(file: Path, address: str) -> None:
    """Names and numbers of every kind are taken as they are."""
    file.write_text(f'{LEAST}[api]\nbase_url = "{address}"\n')
    assert load_settings(file).api.base_url == address


def test_an_address_to_join_holds_no_blank_either(file: Path) -> None:
    """Its QR code would lead nowhere."""
    problem = problem_with(file, LEAST + '[display]\njoin_url = "https://shop.example/join us"\n')
    assert problem.startswith(f"{file}, line 4: display.join_url holds a blank or a control")


@pytest.fixture
def things(tmp_path: Path) -> None:
    """A file, a text, a picture and a folder beside the settings."""
    (tmp_path / "taken").write_text("in the way")
    (tmp_path / "logo.png").write_bytes(png())
    (tmp_path / "folder").mkdir()


@pytest.mark.usefixtures("things")
@pytest.mark.parametrize(
    ("section", "key", "value", "told"),
    [
        ("kiosk", "data_dir", "taken", "is a file. Allowed: a folder for journal, pictures and"),
        ("kiosk", "data_dir", "taken/deep/data", "lies below a file. Allowed: a folder for"),
        ("kiosk", "data_dir", "~nosuchuser/x", "starts at the home of an unknown user. Allowed:"),
        ("kiosk", "data_dir", r"da\u0000ta", "holds a NUL character. Allowed: a folder for"),
        ("kiosk", "data_dir", r"~da\u0000ta", "holds a NUL character"),
        ("display", "logo", r"logo\u0000.png", "holds a NUL character. Allowed: a picture file"),
        ("display", "logo", "~nosuchuser/x", "starts at the home of an unknown user"),
        ("display", "logo", "missing.png", "cannot be read ("),
        ("display", "logo", "folder", "is no file. Allowed: a picture file: PNG, JPEG, WebP,"),
        ("display", "logo", "taken", "is no picture of a known kind. Allowed: a picture file:"),
        ("display", "logo", "", "is no file"),
    ],
)
def test_a_path_that_cannot_serve_is_refused(
    file: Path, section: str, key: str, value: str, told: str
) -> None:
    """The reader learns of it at the start, with the line, and not from what is missing later."""
    problem = problem_with(file, f'kiosk.shop_uuid = "shop-1"\n{section}.{key} = "{value}"\n')
    assert problem.startswith(f"{file}, line 2: {section}.{key} {told}")


@pytest.mark.usefixtures("things")
def test_a_path_in_a_variable_is_looked_at_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable is named instead of a line."""
    file.write_text(LEAST)
    monkeypatch.setenv("PICKUP_KIOSK_KIOSK__DATA_DIR", str(file.parent / "taken"))
    with pytest.raises(SettingsError, match=r"PICKUP_KIOSK_KIOSK__DATA_DIR: .* is a file\."):
        load_settings(file)


def test_a_path_may_start_at_home(file: Path) -> None:
    """A tilde is the home of the user who runs the kiosk; a folder need not be there yet."""
    file.write_text(LEAST + 'data_dir = "~/deep/data"\n')
    assert load_settings(file).kiosk.data_dir == Path.home() / "deep" / "data"


@pytest.mark.parametrize(
    "start",
    [
        png(),
        b"\xff\xd8\xff\xe0",
        b"GIF89a",
        b"RIFF\n\0\0\0WEBP",
        b"<svg/>",
        b'\xef\xbb\xbf<?xml version="1.0"?>\n<svg/>',
        b"\n<!-- drawn by hand -->\n<svg/>",
    ],
    ids=["png", "jpeg", "gif", "webp", "svg", "xml", "comment"],
)
def test_a_logo_is_known_by_how_it_begins(file: Path, start: bytes) -> None:
    """Every kind of picture that is promised is taken, whatever its name."""
    (file.parent / "logo").write_bytes(start)
    file.write_text(LEAST + '[display]\nlogo = "logo"\n')
    assert load_settings(file).display.logo == file.parent / "logo"


@pytest.mark.parametrize(
    ("prefix", "suffix"), [(r"\r", "enter"), (r"a\n", "enter"), (r"\n", "tab"), (r"\tb", "tab")]
)
def test_a_prefix_cannot_hold_what_ends_a_scan(file: Path, prefix: str, suffix: str) -> None:
    """It would never be seen whole, and no card would ever be read."""
    scanner = f'[scanner]\nsuffix = "{suffix}"\nprefix = "{prefix}"\n'
    problem = problem_with(file, LEAST + scanner)
    told = "scanner.prefix holds a key that ends a scan. Allowed: a text of up to 16 characters,"
    assert problem.startswith(f"{file}, line 5: {told}")


def test_a_prefix_may_hold_the_tab_that_ends_no_scan(file: Path) -> None:
    """With Enter at the end a Tab is a character like any other."""
    file.write_text(LEAST + r"[scanner]" + "\n" + r'prefix = "\t"' + "\n")
    assert load_settings(file).scanner.prefix == "\t"


def test_all_problems_are_told_at_once(file: Path) -> None:
    """Nobody wants to start the kiosk five times to learn of five mistakes."""
    problem = problem_with(file, LEAST + "idle_seconds = 3\nmode = 2\ncolour = 1\n")
    assert len(problem.splitlines()) == 3


def test_an_empty_file_says_what_is_needed(file: Path) -> None:
    """The one thing that must be set is named."""
    assert "kiosk.shop_uuid is missing" in problem_with(file, "")


def test_without_any_file_both_places_are_named() -> None:
    """A newcomer learns where the file belongs."""
    with pytest.raises(SettingsError) as refused:
        load_settings()
    assert str(user_settings_file()) in str(refused.value)
    assert "kiosk.shop_uuid is missing" in str(refused.value)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A mistyped `--config` is no silent fall-back to defaults."""
    with pytest.raises(SettingsError, match="cannot be read"):
        load_settings(tmp_path / "nowhere.toml")


def test_a_file_that_is_no_text_is_told(file: Path) -> None:
    """The line of the first strange byte is named."""
    file.write_bytes(LEAST.encode() + b"\xff\n")
    with pytest.raises(SettingsError, match="line 3: is not UTF-8 text"):
        load_settings(file)


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("PICKUP_KIOSK_KIOSK__IDLE_SECONDS", "soon", "kiosk.idle_seconds is not of the right"),
        ("PICKUP_KIOSK_DISPLAY__LANGUAGE", "fr", "display.language has a value that is not"),
        ("PICKUP_KIOSK_DISPLAY__LANGAUGE", "nl", 'Did you mean "display.language"?'),
        ("PICKUP_KIOSK_DISPLAI__LANGUAGE", "nl", 'Did you mean "display"?'),
        ("PICKUP_KIOSK_DISPLAY", "nl", "display is not of the right kind"),
    ],
)
def test_a_bad_variable_is_named(
    file: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, told: str
) -> None:
    """What the environment got wrong is not blamed on the file."""
    file.write_text(LEAST)
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        load_settings(file)
    assert str(refused.value).startswith(f"environment variable {name}: ")
    assert told in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        '[api]\ntoken = "hunter2"\n',
        '[api]\nclient_secret = "hunter2"\n',
        'PICKUP_KIOSK_TOKEN = "hunter2"\n',
        '[api]\nbase_url = "https://user:hunter2@leat.example"\n',
        '[kiosk]\nmode = "hunter2"\n',
        '[kiosk]\nidle_seconds = "hunter2"\n',
        '[kiosk]\nhunter = "hunter2"\n',
        "[kiosk]\nmode = hunter2\n",
        '[api]\nbase_url = "https://leat.example:hunter2"\n',
        '[api]\nbase_url = "https://hunter2 .example"\n',
        '[api]\nbase_url = "https://-hunter2"\n',
        '[kiosk]\ndata_dir = "~hunter2/x"\n',
        '[display]\nlogo = "hunter2"\n',
        '[scanner]\nprefix = "hunter2\\n"\n',
    ],
)
def test_a_refused_value_is_never_repeated(file: Path, text: str) -> None:
    """A secret in the wrong place does not travel on to screens and logs."""
    assert "hunter2" not in problem_with(file, text)


def test_a_token_in_the_file_is_refused_with_advice(file: Path) -> None:
    """The reader learns where the token belongs instead."""
    problem = problem_with(file, LEAST + '[api]\ntoken = "hunter2"\n')
    assert problem.startswith(f"{file}, line 4: ")
    assert "PICKUP_KIOSK_TOKEN" in problem
    assert "leat-token" in problem


def test_the_token_variable_is_no_setting(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets in the environment are where they belong, and stay out of the settings."""
    file.write_text(LEAST)
    monkeypatch.setenv("PICKUP_KIOSK_TOKEN", "hunter2")
    assert "hunter2" not in repr(load_settings(file))
