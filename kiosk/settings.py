"""All settings of a kiosk: `kiosk.toml` and, above it, environment variables.

Every key may be overridden by `PICKUP_KIOSK_<SECTION>__<KEY>`. A key's description says what is
allowed; the same words are shown when a value is refused.
"""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from kiosk.paths import default_data_dir
from kiosk.settings_file import ENVIRONMENT_PREFIX, LANGUAGES, Language
from kiosk.settings_rules import (
    api_address,
    data_folder,
    join_address,
    path_at_home,
    picture_file,
)


def _listed(value: Any) -> Any:
    """An environment variable lists languages with commas."""
    return [part.strip() for part in value.split(",")] if isinstance(value, str) else value


ShortText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=64)]
LocalPath = Annotated[Path, AfterValidator(path_at_home)]


class Section(BaseModel):
    """One table of the settings file."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class ApiSettings(Section):
    """How to reach Leat; spans in seconds."""

    base_url: Annotated[str, AfterValidator(api_address)] = Field(
        default="https://api.piggy.eu",
        description=(
            "an https:// address, its host in ASCII;"
            " http:// only for this machine (localhost, 127.0.0.1)"
        ),
    )
    connect_timeout: float = Field(
        default=2.0, ge=0.1, le=30, description="seconds from 0.1 to 30", allow_inf_nan=False
    )
    read_timeout: float = Field(
        default=8.0, ge=0.5, le=60, description="seconds from 0.5 to 60", allow_inf_nan=False
    )


class KioskSettings(Section):
    """Which kiosk this is, and how long it waits for people; spans in seconds."""

    mode: Literal["self-service", "counter"] = Field(
        default="self-service", description='"self-service" or "counter"'
    )
    shop_uuid: ShortText = Field(description="the uuid of this kiosk's shop at Leat")
    kiosk_id: ShortText = Field(
        default="kiosk-1",
        pattern=r"^[A-Za-z0-9._-]+$",
        description="a name of up to 64 letters, digits, dots, hyphens and underscores",
    )
    data_dir: Annotated[LocalPath, AfterValidator(data_folder)] = Field(
        default_factory=default_data_dir,
        description="a folder for journal, pictures and logs; made if missing",
    )
    idle_seconds: int = Field(
        default=60, ge=10, le=3600, description="whole seconds from 10 to 3600"
    )
    warn_seconds: int = Field(
        default=20,
        ge=5,
        le=600,
        description="whole seconds from 5 to 600, fewer than kiosk.idle_seconds",
    )
    other_branches: Literal["show", "warn", "hide"] = Field(
        default="show", description='"show", "warn" or "hide"'
    )

    collect: Literal["customer", "staff"] = Field(
        default="customer", description='"customer" or "staff"'
    )

    late_seconds: int = Field(
        default=300, ge=5, le=86_400, description="whole seconds from 5 to 86400"
    )
    alone: bool = Field(default=False, description="true or false")

    @model_validator(mode="after")
    def _warn_before_the_end(self) -> Self:
        if self.warn_seconds >= self.idle_seconds:
            raise ValueError("warn_seconds is not less than idle_seconds")
        return self


class CounterSettings(Section):
    """The counter, and the service menu behind a self-service kiosk; spans in seconds."""

    lock_seconds: int = Field(
        default=120, ge=15, le=3600, description="whole seconds from 15 to 3600"
    )


class DisplaySettings(Section):
    """How the kiosk looks and speaks."""

    language: Language = Field(default="en", description='"en" or "nl"')
    languages: Annotated[tuple[Language, ...], BeforeValidator(_listed)] = Field(
        default=LANGUAGES,
        min_length=1,
        description='a list of "en" and "nl", display.language among them',
    )
    renderer: Literal["software", "gpu"] = Field(
        default="software", description='"software" or "gpu"'
    )
    diagonal_inches: float | None = Field(
        default=None, ge=5, le=120, allow_inf_nan=False, description="inches from 5 to 120"
    )
    brand_name: ShortText | None = Field(default=None, description="a text of up to 64 characters")
    brand_color: Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$")] | None = Field(
        default=None, description='a colour such as "#1a6b4f"'
    )
    logo: Annotated[LocalPath, AfterValidator(picture_file)] | None = Field(
        default=None, description="a picture file: PNG, JPEG, WebP, GIF or SVG"
    )
    join_url: Annotated[str, AfterValidator(join_address)] | None = Field(
        default=None, max_length=300, description="an https:// or http:// address"
    )

    @model_validator(mode="after")
    def _language_is_offered(self) -> Self:
        if self.language not in self.languages:
            raise ValueError("language is not among languages")
        return self


class ScannerSettings(Section):
    """How the scanner was set up; lengths in characters, the gap in milliseconds."""

    prefix: str = Field(
        default="",
        max_length=16,
        description="a text of up to 16 characters, without Enter and the key of scanner.suffix",
    )
    suffix: Literal["enter", "tab"] = Field(default="enter", description='"enter" or "tab"')
    min_length: int = Field(default=4, ge=2, le=64, description="a whole number from 2 to 64")
    max_length: int = Field(
        default=128,
        ge=4,
        le=1024,
        description="a whole number from 4 to 1024, not below scanner.min_length",
    )
    max_gap_ms: int = Field(
        default=50, ge=5, le=500, description="whole milliseconds from 5 to 500"
    )
    url_parameter: ShortText | None = Field(
        default=None,
        description='the name of a URL\'s query parameter, or "/" for the end of its path',
    )
    device: ShortText | None = Field(
        default=None, description="part of the scanner's name, up to 64 characters"
    )

    @model_validator(mode="after")
    def _lengths_in_order(self) -> Self:
        if self.max_length < self.min_length:
            raise ValueError("max_length is below min_length")
        return self

    @model_validator(mode="after")
    def _prefix_ends_no_scan(self) -> Self:
        ends = "\r\n\t" if self.suffix == "tab" else "\r\n"
        if not set(ends).isdisjoint(self.prefix):
            raise ValueError("prefix holds a key that ends a scan")
        return self


class Settings(BaseSettings):
    """Everything that may be set; load it with `kiosk.settings_loader.load_settings`."""

    model_config = SettingsConfigDict(
        env_prefix=ENVIRONMENT_PREFIX,
        env_nested_delimiter="__",
        enable_decoding=False,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,
    )

    api: ApiSettings = ApiSettings()
    kiosk: KioskSettings
    counter: CounterSettings = CounterSettings()
    display: DisplaySettings = DisplaySettings()
    scanner: ScannerSettings = ScannerSettings()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Put the environment above the file, and read nothing else."""
        del settings_cls, dotenv_settings, file_secret_settings
        return env_settings, init_settings
