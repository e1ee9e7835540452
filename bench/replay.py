"""Simulated readers: threads that repeat recorded calls, each with a connection and a pace of its own."""

import random
import threading
import time
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException

from bench.session import Call

HEADERS = {"Accept-Encoding": "br, gzip", "Content-Type": "application/json"}
# Seconds between an answer and the next click: TPC-W's think time, clause 5.3.1.1.
THINK, LONGEST_THINK = 7, 70


@dataclass
class Answers:
    """How long answers took, in milliseconds, and what went wrong."""

    times: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


def ask(connection: HTTPConnection, call: Call, answers: Answers) -> None:
    """Makes one call and notes how it went."""
    begun = time.perf_counter()
    try:
        connection.request(call.method, call.path, call.body, HEADERS)
        response = connection.getresponse()
        response.read()
    except (OSError, HTTPException) as failure:
        connection.close()
        answers.errors.append(f"{call.path}: {failure!r}")
        return
    answers.times.append((time.perf_counter() - begun) * 1000)
    if response.status >= 400:
        answers.errors.append(f"{response.status} {call.method} {call.path}")


def read(address: str, calls: list[Call], seconds: float, think: float, seed: int) -> Answers:
    """One reader's hour in short: calls from a random place on, with pauses, until the time is up."""
    chance, answers, end = random.Random(seed), Answers(), time.monotonic() + seconds
    connection, place = (
        HTTPConnection(address.removeprefix("http://"), timeout=30),
        chance.randrange(len(calls)),
    )
    time.sleep(chance.uniform(0, think))
    while time.monotonic() < end:
        ask(connection, calls[place % len(calls)], answers)
        place += 1
        time.sleep(min(chance.expovariate(1 / think), LONGEST_THINK, max(0, end - time.monotonic())))
    connection.close()
    return answers


def readers(
    address: str, people: list[list[Call]], count: int, seconds: float, think: float = THINK
) -> Answers:
    """Many readers at once; their answers together."""
    together, lock = Answers(), threading.Lock()

    def one(number: int) -> None:
        answers = read(address, people[number % len(people)], seconds, think, number)
        with lock:
            together.times.extend(answers.times)
            together.errors.extend(answers.errors)

    threads = [threading.Thread(target=one, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return together
