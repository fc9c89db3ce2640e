#!/usr/bin/env python3
"""Prints how far the two judgements agree, and checks that qrels.txt follows from them.

    python3 corpus/judgements/agreement.py

The first judgement has grades 0 to 2, the second 0 to 3; for comparing, 3 counts as 2. kappa is Cohen's: the share of
equal grades beyond what the two judges' distributions of grades would give by chance. The weighted one lets a
difference of one grade count a quarter of a difference of two (quadratic weights). As nearly all pairs are plainly
0, shares of equal grades over all pairs say little; the rows of the pool, and of pairs that at least one judge held for
relevant, say more.
"""
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent
GRADES = 3


def qrels(name):
    rows = (line.split() for line in (FOLDER / name).read_text(encoding="utf-8").splitlines())
    return {(query, story): int(grade) for query, _, story, grade in rows}


def table(name):
    return [line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


def kappa(pairs, disagreement):
    """1 - observed over expected disagreement, each cell weighted by disagreement(a, b)."""
    count = len(pairs)
    first = [sum(a == grade for a, _ in pairs) / count for grade in range(GRADES)]
    second = [sum(b == grade for _, b in pairs) / count for grade in range(GRADES)]
    observed = sum(disagreement(a, b) for a, b in pairs) / count
    expected = sum(first[a] * second[b] * disagreement(a, b) for a in range(GRADES) for b in range(GRADES))
    return 1 - observed / expected if expected else 1.0


def print_row(label, pairs, chosen_by_grade=False):
    """kappa would mislead over pairs that were chosen by the very grades it compares."""
    equal = sum(a == b for a, b in pairs) / len(pairs)
    relevant = [(min(a, 1), min(b, 1)) for a, b in pairs]
    kappas = [kappa(pairs, lambda a, b: a != b), kappa(pairs, lambda a, b: (a - b) ** 2), kappa(relevant, lambda a, b: a != b)]
    shown = "".join(f"{'-' if chosen_by_grade else format(value, '.3f'):>10}" for value in kappas)
    print(f"{label:36} {len(pairs):6} {equal:9.3f}{shown}")


def check(first, second, final):
    """Equal judgements stand, in the finer grades of the second; every other pair was decided, with a reason."""
    decided = {(row[0], row[1]): [int(grade) for grade in row[2:5]] for row in table("disagreements.tsv")[1:]}
    for pair, grade in final.items():
        if first[pair] == min(second[pair], 2):
            assert pair not in decided and grade == second[pair], pair
        else:
            assert decided.pop(pair) == [first[pair], second[pair], grade], pair
    assert not decided, decided


def main():
    first, second, final = qrels("first.txt"), qrels("second.txt"), qrels("qrels.txt")
    if not first.keys() == second.keys() == final.keys():
        sys.exit("The three files judge different pairs.")
    check(first, second, final)
    pool = {(row[0], row[1]) for row in table("pool.tsv")}

    def row(label, chosen, chosen_by_grade=False):
        print_row(label, [(first[pair], min(second[pair], 2)) for pair in first if chosen(pair)], chosen_by_grade)

    print(f"{'':36} {'pairs':>6} {'equal':>9} {'kappa':>9} {'weighted':>9} {'relevant':>9}")
    row("all pairs", lambda pair: True)
    row("the pool", lambda pair: pair in pool)
    row("the pool, q40 to q58", lambda pair: pair in pool and "q40" <= pair[0] <= "q58")
    row("relevant to one judge or both", lambda pair: first[pair] or second[pair], chosen_by_grade=True)
    print(f"disagreements: {sum(first[pair] != min(second[pair], 2) for pair in first)}")


main()
