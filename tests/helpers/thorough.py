"""Variants that the short form of the tests leaves out."""

from typing import Any

import pytest


def thorough(*values: Any) -> Any:
    """Return parameters of a test that `make thorough` tries, and `make test` does not.

    What is left there tries the same rule: with another code, another fault, another screen.
    """
    return pytest.param(*values, marks=pytest.mark.thorough)
