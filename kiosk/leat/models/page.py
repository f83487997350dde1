"""One page of a long list (contract section 2, both dialects)."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page's items; `last_page` and `total` are None when Leat did not say.

    `unknown` is how many rows of kinds that nobody here knows were asked for too, and left out.
    `is_full` tells that as many rows came as were asked for, so that there may be more.
    """

    items: tuple[T, ...]
    page: int
    last_page: int | None
    total: int | None
    unknown: int = 0
    is_full: bool = False

    @property
    def is_last(self) -> bool:
        """Whether no more pages follow, as far as Leat tells."""
        return not self.is_full if self.last_page is None else self.last_page <= self.page
