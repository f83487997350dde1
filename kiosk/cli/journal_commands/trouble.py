"""Why a `journal` command could not do what it was asked; as text, sentences for whoever asked."""


class NotDoneError(Exception):
    """It could not be done now, or may not be done; exit code 1."""

    exit_code = 1


class WronglyAskedError(NotDoneError):
    """The question itself is wrong: a file that is not there, words that do not go together."""

    exit_code = 2
