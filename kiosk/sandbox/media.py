"""The sample shop's pictures, from the project's resources."""

import re
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response

RESOURCES = Path(__file__).parents[2] / "resources"
FOLDERS = (RESOURCES / "sample_shop", RESOURCES / "brand")
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*\.png")


async def picture(request: Request) -> Response:
    """Serve /media/<name>.png; 404 for a picture that is not there."""
    name = request.path_params["name"]
    if _NAME.fullmatch(name):
        for folder in FOLDERS:
            if (folder / name).is_file():
                return FileResponse(folder / name, media_type="image/png")
    raise HTTPException(404)
