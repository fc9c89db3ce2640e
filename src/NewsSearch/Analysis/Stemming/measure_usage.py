#!/usr/bin/env python3
"""Measures how newspaper text uses the words that may be inflected forms, and writes english-usage.tsv.

usage: measure_usage.py STORIES.jsonl[.gz]... > english-usage.tsv

Only counts leave the texts. For every word ending in -s, -ed or -ing, and every word that such a form may
come from, seen at least MIN_COUNT times away from the start of a sentence:

    word   lower-case uses   capitalised uses   uses as a noun, in thousandths

"As a noun" is the share of lower-case uses that follow a determiner, plus, for -ing, the share of the
plural in -ings: hearing and filing are things, saying and running are not.
"""
import collections
import gzip
import json
import re
import sys

MIN_COUNT = 5
TOKEN = re.compile(r"[A-Za-z]+(?:['’]s)?|\n\n|[^\sA-Za-z]")
ENDS_SENTENCE = set('.!?:"“”') | {"\n\n"}
DETERMINERS = set(
    "the a an this that these those its his her their our my your any no each every another some such all both further".split())


def bodies(paths):
    for path in paths:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                story = json.loads(line)
                text = story.get("body") or story.get("text") or ""
                if re.search(r"^    \S", text, re.M):  # hard-wrapped, paragraphs indented
                    text = re.sub(r"\n(?!    )", " ", text).replace("\n    ", "\n\n")
                yield text


def measure(paths):
    lower, capital, nominal = (collections.Counter() for _ in range(3))
    for text in bodies(paths):
        starts, previous = True, ""
        for token in TOKEN.findall(text):
            if not token[0].isalpha():
                starts = starts or token in ENDS_SENTENCE
                previous = token
                continue
            word = re.sub(r"['’]s$", "", token)
            if word.islower():
                lower[word] += 1
                nominal[word] += previous in DETERMINERS
            elif not starts:
                capital[word.lower()] += 1
            previous, starts = word.lower(), False
    return lower, capital, nominal


def main():
    lower, capital, nominal = measure(sys.argv[1:])
    print("# word\tlower-case uses\tcapitalised uses\tas a noun, thousandths")
    for word in sorted(set(lower) | set(capital)):
        small, large = lower[word], capital[word]
        if small + large < MIN_COUNT or len(word) < 3:
            continue
        share = 0
        if small and word.endswith("ing"):
            plural = lower[word + "s"]
            share = round(1000 * (nominal[word] / small + plural / (small + plural)))
        if large or share:
            print(word, small, large, share, sep="\t")


if __name__ == "__main__":
    main()
