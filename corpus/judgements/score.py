#!/usr/bin/env python3
"""Prints MAP, P@10, nDCG@10, recall@100 and MRR of runs over qrels.txt.

    python3 corpus/judgements/score.py RUN...

The measures are those of `newssearch eval`: a grade of 1 or more is relevant, the gain of nDCG is 2^grade - 1,
discounted by log2(rank + 1), a query without an answer counts 0, and stories of equal score stay in the order of the run.
"""
import collections
import math
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent


def judgements():
    grades = collections.defaultdict(dict)
    for line in (FOLDER / "qrels.txt").read_text(encoding="utf-8").splitlines():
        query, _, story, grade = line.split()
        grades[query][story] = int(grade)
    return {query: of for query, of in grades.items() if any(grade > 0 for grade in of.values())}


def rankings(path):
    found = collections.defaultdict(list)
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        query, _, story, _, score, _ = line.split()
        found[query].append((-float(score), story))
    return {query: [story for _, story in sorted(rows, key=lambda row: row[0])] for query, rows in found.items()}


def discounted(gains):
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, start=1))


def measures(grades, ranking):
    gains = [2 ** grades.get(story, 0) - 1 for story in ranking]
    relevant = sum(grade > 0 for grade in grades.values())
    hits = [rank for rank, gain in enumerate(gains, start=1) if gain > 0]
    precision = sum(number / rank for number, rank in enumerate(hits, start=1)) / relevant
    ideal = discounted([2 ** grade - 1 for grade in sorted(grades.values(), reverse=True)[:10]])
    return (precision, sum(rank <= 10 for rank in hits) / 10, discounted(gains[:10]) / ideal,
            sum(rank <= 100 for rank in hits) / relevant, 1 / hits[0] if hits else 0)


def main():
    judged = judgements()
    print(f"{'run':20} {'MAP':>8} {'P@10':>8} {'nDCG@10':>8} {'R@100':>8} {'MRR':>8}")
    for path in sys.argv[1:]:
        ranked = rankings(path)
        rows = [measures(grades, ranked.get(query, [])) for query, grades in judged.items()]
        print(f"{pathlib.Path(path).stem:20} " + " ".join(f"{sum(column) / len(rows):8.4f}" for column in zip(*rows)))


main()
