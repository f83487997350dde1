"""A door with a lock before a plain server: what a kiosk meets when it asks for https.

`tls_door.py PORT CERTIFICATE` speaks TLS on a port of its own, prints its address, and passes
everything on to that local port. SIGHUP makes it read the certificate's file again.
"""

import asyncio
import signal
import ssl
import sys
from asyncio import StreamReader, StreamWriter


async def main(port: int, certificate: str) -> None:
    """Open the door until the process is ended."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    async def let_in(reader: StreamReader, writer: StreamWriter) -> None:
        behind_reader, behind_writer = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(pass_on(reader, behind_writer), pass_on(behind_reader, writer))

    server = await asyncio.start_server(let_in, "127.0.0.1", ssl=context)
    again = asyncio.get_running_loop().add_signal_handler
    again(signal.SIGHUP, lambda: context.load_cert_chain(certificate))
    sys.stdout.write(f"https://localhost:{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


async def pass_on(reader: StreamReader, writer: StreamWriter) -> None:
    """Pass on what comes until its end."""
    while chunk := await reader.read(65536):
        writer.write(chunk)
        await writer.drain()
    writer.close()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
