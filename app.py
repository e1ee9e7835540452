"""Builds the database when it is missing or older than the record, then serves the dashboard."""

import subprocess
import sys

from dashboard import create_app
from dashboard.observed import log_lines
from dashboard.server import listen, save_memory
from dashboard.serving import serve
from dashboard.settings import ROOT, settings_from
from dashboard.store import Away, NoDatabase
from etl.build import is_stale
from etl.publish import newest

save_memory()
settings = settings_from()
if settings.log == "json":
    log_lines()
# In a process of its own, whose memory is not kept while serving.
if not (settings.serve_only or settings.server) and is_stale(settings.data, settings.build):
    folders = ["--data", settings.data.resolve(), "--out", settings.build.resolve()]
    subprocess.run([sys.executable, "-m", "etl", "build", *folders], cwd=ROOT, check=False)
if newest(settings.build) is None and not (settings.serve_only or settings.server):
    sys.exit(1)  # the build has said why
try:
    server = create_app(settings).server
except Away as reason:
    sys.exit(f"PILOTZONES_SERVER：数据库服务器没有应答。The database server does not answer: {reason}")
except NoDatabase as folder:
    sys.exit(f"{folder}：没有可用的数据库。There is no whole database: python -m etl build | fetch")

if __name__ == "__main__":
    waiting = listen(server, settings.host, settings.port, settings.proxy)
    print(f"{settings.address}  (Ctrl+C: 停止 stop)", flush=True)
    serve(waiting)
