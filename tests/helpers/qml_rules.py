"""What no QML file and no module of the user interface may contain, and what to write instead."""

import ast
import re
from collections.abc import Iterator

SIZE = (
    r"(?:\w*[wW]idth|\w*[hH]eight|\w*[sS]pacing|\w*[pP]adding|\w*[mM]argins?|radius|pixelSize"
    r"|pointSize)"
)

# Pattern, what it is, what to do. One line of QML at a time, comments removed.
EVERYWHERE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"XMLHttpRequest"), "QML never opens a connection: ask a view model"),
    (re.compile(r"https?:"), "QML never names an address: ask a view model"),
    (re.compile(r"\bRichText\b|\bStyledText\b|\bMarkdownText\b"), "text is always PlainText"),
)
OUTSIDE_THEME: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[\"']#[0-9a-fA-F]{3,8}[\"']"), "colours live in Theme: use its name"),
    (re.compile(r"\b\w*[cC]olor: *[\"'](?!transparent)"), "colours live in Theme: use its name"),
    (re.compile(rf"\b{SIZE}: *-?(?:[2-9]|\d{{2,}})[\d.]*\s*;?\s*$"), "sizes live in Theme"),
)
# A window says its own first size in the file that makes it.
WINDOW = re.compile(r"^(?:Application)?Window \{", re.MULTILINE)
WINDOW_SIZE = re.compile(r"^ {4}(?:minimum)?(?:[wW]idth|[hH]eight):")
# Types whose text is guessed to be rich unless told otherwise.
GUESSING_TEXT = re.compile(r"^\s*(?:\w+: *)?(?:\w+\.)?(?:Text|Label) *\{", re.MULTILINE)
PLAIN_TEXT = re.compile(r"^\s*textFormat: *(?:T\.)?Text\.PlainText\b", re.MULTILINE)

# They run a second event loop inside the first, which loses asyncio's tasks.
NESTED_LOOP = {"exec", "exec_", "processEvents"}
FORBIDDEN_NAMES = {"QEventLoop", "asyncSlot", "asyncClose", "setContextProperty"}


def qml_complaints(text: str, *, theme: bool, component: bool) -> Iterator[str]:
    """Say `line: reason` for each thing that this QML file may not contain."""
    rules = EVERYWHERE if theme else (*EVERYWHERE, *OUTSIDE_THEME)
    code = without_comments(text)
    window = bool(WINDOW.search(code))
    for number, line in enumerate(code.splitlines(), start=1):
        if window and WINDOW_SIZE.match(line):
            continue
        for pattern, reason in rules:
            if pattern.search(line):
                yield f"{number}: {reason}: {line.strip()}"
    texts = len(GUESSING_TEXT.findall(code))
    if texts and not component:
        yield "0: use a text component of ui.qml.components, which shows plain text only"
    elif texts > len(PLAIN_TEXT.findall(code)):
        yield "0: every Text sets `textFormat: Text.PlainText`"


def without_comments(text: str) -> str:
    """QML with its comments blanked, line numbers kept."""
    blank = re.sub(r"/\*.*?\*/", lambda found: "\n" * found[0].count("\n"), text, flags=re.DOTALL)
    return re.sub(r"(^|\s)//.*", r"\1", blank)


def python_complaints(source: str) -> Iterator[str]:
    """Say `line: reason` for each call or name that would nest an event loop."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in NESTED_LOOP:
                yield f"{node.lineno}: {node.func.attr}() nests an event loop: show a QML overlay"
            if node.func.attr in FORBIDDEN_NAMES:
                yield f"{node.lineno}: {node.func.attr}: use what ui/bridge.py offers"
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                if alias.name in FORBIDDEN_NAMES:
                    yield f"{node.lineno}: {alias.name}: use what ui/bridge.py offers"
        elif isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_NAMES:
            yield f"{node.lineno}: {node.attr}: use what ui/bridge.py offers"
