"""Keys on a burst detector, as a scanner or a person presses them."""

from kiosk.scan import KeyKind, Rejected, RejectReason, Scan, Verdict, WedgeDetector

LATER = 1000.0


class Keyboard:
    """Presses keys on a detector at chosen gaps and remembers what came of it."""

    def __init__(self, detector: WedgeDetector | None = None) -> None:
        self.detector = detector or WedgeDetector()
        self.at = LATER
        self.verdicts: list[Verdict] = []

    def press(self, text: str, key: KeyKind = KeyKind.TEXT, *, gap: float = 0.005) -> Verdict:
        self.at += gap
        verdict = self.detector.feed(text, key, self.at)
        self.verdicts.append(verdict)
        return verdict

    def type(self, text: str, *, gap: float = 0.005) -> None:
        for character in text:
            self.press(character, gap=gap)

    def enter(self, *, gap: float = 0.005) -> Verdict:
        return self.press("\r", KeyKind.ENTER, gap=gap)

    def wait(self, seconds: float) -> Verdict:
        self.at += seconds
        verdict = self.detector.expire(self.at)
        self.verdicts.append(verdict)
        return verdict

    @property
    def scanned(self) -> list[str]:
        return [v.result.text for v in self.verdicts if isinstance(v.result, Scan)]

    @property
    def rejected(self) -> list[RejectReason]:
        return [v.result.reason for v in self.verdicts if isinstance(v.result, Rejected)]

    @property
    def released(self) -> str:
        return "".join(v.released for v in self.verdicts)
