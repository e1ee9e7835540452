"""A worker that is told to stop answers whoever waits, and lets nobody new in."""

import os
import signal
import subprocess
import sys
import threading
import time
from http.client import HTTPConnection

import pytest

from tests.tooling.project import ROOT

# A server whose answer takes half a second and is longer than any buffer between.
SLOW = """
import time, flask
from dashboard.server import listen
from dashboard.serving import serve
server = flask.Flask("slow")
@server.get("/")
def slow():
    time.sleep(0.5)
    return "x" * 20_000_000
waiting = listen(server, "{host}", 0)
ports = [waiting.effective_port] if hasattr(waiting, "effective_port") else [waiting.effective_listen[0][1]]
print(ports[0], flush=True)
serve(waiting)
print("ended", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGTERM to send")
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_what_has_begun_is_answered_whole_and_then_it_ends(host):
    command = [sys.executable, "-c", SLOW.format(host=host)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        port = int(process.stdout.readline())
        sizes, idle = [], HTTPConnection("127.0.0.1", port)
        idle.connect()

        def ask():
            asking = HTTPConnection("127.0.0.1", port, timeout=20)
            asking.request("GET", "/")
            sizes.append(len(asking.getresponse().read()))
            asking.close()

        readers = [threading.Thread(target=ask) for _ in range(12)]  # more than there are threads
        for reader in readers:
            reader.start()
        time.sleep(0.3)
        os.kill(process.pid, signal.SIGTERM)
        for reader in readers:
            reader.join()
        idle.close()
        assert sizes == [20_000_000] * 12
        assert process.stdout.read() == "ended\n"
        assert process.wait(10) == 0
        with pytest.raises(ConnectionError):
            HTTPConnection("127.0.0.1", port).connect()
