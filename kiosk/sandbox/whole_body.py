"""Taking a request in whole before it is served, as the web server before a real API does.

What has arrived is then applied even when its client gives up waiting, which is what makes a
timeout on a write so uncertain.
"""

from starlette.types import Message, Receive


async def whole_body(receive: Receive) -> bytes | None:
    """Return the request's body, or None when the client left before sending all of it."""
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            return None
        body += message.get("body", b"")
        if not message.get("more_body", False):
            return bytes(body)


def replay(body: bytes, receive: Receive) -> Receive:
    """Return a `receive` that gives the whole body first and then what `receive` has."""
    given = False

    async def replaying() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replaying
