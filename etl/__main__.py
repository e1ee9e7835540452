"""The command line: python -m etl build | check | describe | fetch | publish | rollback."""

import argparse
import io
import os
import sys
from pathlib import Path

import duckdb

from etl import build, current, describe, fetch, server
from etl.errors import LANGUAGES, Mistake

DATA = Path(__file__).parent.parent / "data"
SHOWN = 1000


def main(arguments: list[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0 when all is well, 1 when the data or the disk refuse."""
    options = _options(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a console of another code page must not break a message
    try:
        return COMMANDS[options.command](options)
    except (OSError, duckdb.Error) as error:
        return _failed(options.lang, f"{type(error).__name__}: {error}")
    except KeyboardInterrupt:
        return _failed(options.lang, "Ctrl+C")


def _options(arguments: list[str] | None) -> argparse.Namespace:
    usual = os.environ.get("PILOTZONES_LANG", "zh")
    parser = argparse.ArgumentParser(
        prog="python -m etl", description="data/ → data/build/pilotzones-*.duckdb"
    )
    parser.add_argument("command", choices=list(COMMANDS))
    parser.add_argument("--lang", choices=LANGUAGES, default=usual if usual in LANGUAGES else "zh")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of the record")
    parser.add_argument("--out", type=Path, help="folder of the databases (data/build)")
    parser.add_argument(
        "--from", dest="source", help="fetch: folder or http address of another host's databases"
    )
    parser.add_argument("--to", help="publish, rollback: postgresql://user@host/database")
    options = parser.parse_args(arguments)
    if options.command == "publish" and not options.to:
        parser.error("publish --to postgresql://…")
    if options.command == "fetch" and not options.source:
        parser.error("fetch --from …")
    options.out = options.out or options.data / "build"
    return options


def _build(options: argparse.Namespace) -> int:
    """Builds and publishes, or reports every mistake."""
    which = LANGUAGES.index(options.lang)
    result = build.build(
        options.data,
        options.out,
        only_check=options.command == "check",
        say=lambda *texts: print(texts[which], flush=True),
    )
    for remark in result.remarks:
        print(remark[which])
    if result.mistakes:
        return _refused(result.mistakes, options.lang)
    done = (
        ("没有错误。", "No mistakes.")
        if result.path is None
        else (f"已发布 {result.path}", f"Published {result.path}")
    )
    print(done[which])
    return 0


def _describe(options: argparse.Namespace) -> int:
    """Prints the data dictionary."""
    print(describe.dictionary(options.lang))
    return 0


def _fetch(options: argparse.Namespace) -> int:
    """Shows here what another host shows."""
    try:
        path, new = fetch.fetch(options.source, options.out)
    except fetch.Refused as reason:
        return _failed(options.lang, reason.texts[LANGUAGES.index(options.lang)])
    told = (f"已取得 {path}", f"Fetched {path}") if new else (f"已有 {path}", f"Already here: {path}")
    print(told[LANGUAGES.index(options.lang)])
    return 0


def _publish(options: argparse.Namespace) -> int:
    """Copies the database that is shown here to a server, and shows it there."""
    which = LANGUAGES.index(options.lang)
    found = current.shown(options.out)
    if found is None:
        return _failed(options.lang, ("没有已发布的数据库", "there is no published database")[which])
    if current.sum_file(found).exists() and not current.whole(found):
        return _failed(
            options.lang, (f"{found} 与它的 .sha256 不符", f"{found} is not what its .sha256 says")[which]
        )
    try:
        name = server.publish(found, options.to, lambda *texts: print(texts[which], flush=True))
    except server.Refused as reason:
        return _failed(options.lang, reason.texts[which])
    there = server.plain(options.to)
    print((f"{there} 现在显示 {name}", f"{there} now shows {name}")[which])
    return 0


def _rollback(options: argparse.Namespace) -> int:
    """Shows the database before the one that is shown, here or on a server."""
    which = LANGUAGES.index(options.lang)
    if options.to:
        try:
            name, there = server.rollback(options.to), server.plain(options.to)
        except server.Refused as reason:
            return _failed(options.lang, reason.texts[which])
        print((f"{there} 现在显示 {name}", f"{there} now shows {name}")[which])
        return 0
    found = current.older(options.out)
    if found is None:
        return _failed(
            options.lang, ("没有更早的完好数据库", "there is no older whole database")[options.lang == "en"]
        )
    current.show(found)
    print((f"现在显示 {found}", f"Now showing {found}")[LANGUAGES.index(options.lang)])
    return 0


def _refused(mistakes: tuple[Mistake, ...], language: str) -> int:
    which = LANGUAGES.index(language)
    for mistake in mistakes[:SHOWN]:
        print(mistake.told(language), file=sys.stderr)
    more = len(mistakes) - SHOWN
    if more > 0:
        print((f"……还有 {more} 处", f"... and {more} more")[which], file=sys.stderr)
    print(
        (
            f"共 {len(mistakes)} 处错误，没有发布；上一个数据库不变。",
            f"{len(mistakes)} mistakes, nothing was published; the last database stays.",
        )[which],
        file=sys.stderr,
    )
    return 1


def _failed(language: str, reason: str) -> int:
    texts = (f"没有完成：{reason}。上一个数据库不变。", f"Not finished: {reason}. The last database stays.")
    print(texts[LANGUAGES.index(language)], file=sys.stderr)
    return 1


COMMANDS = {
    "build": _build,
    "check": _build,
    "describe": _describe,
    "fetch": _fetch,
    "publish": _publish,
    "rollback": _rollback,
}

if __name__ == "__main__":
    sys.exit(main())
