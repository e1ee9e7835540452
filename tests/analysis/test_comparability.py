"""The judge on the real record: quick, and the same for one pair as for many."""

import time

import numpy as np

from dashboard.analysis.breaks import Breaks
from dashboard.analysis.comparability import judge, judge_all, judge_pairs
from dashboard.analysis.facts import columns, facts


def test_the_whole_record_is_judged_within_a_second(figures, breaks):
    taken = []
    for _ in range(3):
        started = time.process_time()
        verdicts = judge_all(figures, breaks, 12)
        taken.append(time.process_time() - started)
    assert min(taken) < 1
    assert len(verdicts) == sum(n * (n - 1) // 2 for n in figures["indicator_id"].value_counts())


def test_many_pairs_are_judged_exactly_like_one(figures, breaks):
    known = Breaks.of(breaks)
    several, verdicts = facts(figures, known), judge_all(figures, breaks, 12)
    said = verdicts.reason
    for place in np.random.default_rng(7).choice(len(verdicts), 2000, replace=False):
        one = judge(several[verdicts.left[place]], several[verdicts.right[place]], known, 12)
        names = ("degree", "rank", "join", "subtract", "divide", "mark")
        assert tuple(getattr(verdicts, name)[place] for name in names) == tuple(
            getattr(one, name) for name in names
        )
        assert (verdicts.reasons(place), said[place]) == (one.reasons, one.reason)


def test_nothing_forbidden_is_allowed_anywhere_in_the_record(figures, breaks):
    verdicts = judge_all(figures, breaks, 12)
    one, other = figures.iloc[verdicts.left], figures.iloc[verdicts.right]
    level = figures["level"].isin(["city"]).to_numpy()
    assert (level[verdicts.left] & level[verdicts.right])[
        verdicts.rank & (one["zone_id"].array != other["zone_id"].array)
    ].all()
    same_definition = one["definition_id"].array == other["definition_id"].array
    assert same_definition[verdicts.join].all()
    assert (one["zone_id"].array == other["zone_id"].array)[verdicts.join].all()
    assert (one["family"].array == other["family"].array)[verdicts.rank].all()


def test_no_pairs_give_no_verdicts(figures, breaks):
    assert len(judge_all(figures.iloc[:0], breaks)) == 0
    assert len(judge_all(figures.iloc[:1], breaks)) == 0
    nothing = columns([])
    assert len(judge_pairs(nothing, [], [])) == 0
