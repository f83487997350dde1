"""One page of a long list (contract section 2, both dialects)."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A page's items; `last_page` and `total` are None when Leat did not say."""

    items: tuple[T, ...]
    page: int
    last_page: int | None
    total: int | None
