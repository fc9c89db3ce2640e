#!/usr/bin/env python3
"""Makes term-statistics.bin.gz: how rare words are in news, from the document frequencies of some collections.

usage: make-term-statistics.py OUT WEIGHT:COLLECTION.jsonl.gz ...   (records with headline, body or text)

The table in the repository was made with
    term-statistics.bin.gz 40:reuters-21578.jsonl.gz 30:attributions-train.jsonl.gz 15:time/docs.jsonl.gz 15:wikinews.jsonl.gz
It holds counts only, none of the text. A word's rate is the weighted mean of the shares of stories that have it. Layout:
see HashedTable.cs; key: the folded word; payload: one byte, 8 * log2(1 / rate) in the lower seven bits, and the upper bit
for words that stand in small letters more often than with a capital where both are used."""
import collections, gzip, importlib.util, json, math, os, re, sys

here = os.path.dirname(os.path.abspath(__file__))
spec = importlib.util.spec_from_file_location("gazetteer", os.path.join(here, "..", "..", "Places", "make-gazetteer.py"))
gazetteer = importlib.util.module_from_spec(spec)
spec.loader.exec_module(gazetteer)

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
BUCKET_BITS, FEWEST = 13, 3


def main(out, *sources):
    rates, counts = collections.Counter(), collections.Counter()
    lower, upper = collections.Counter(), collections.Counter()
    for source in sources:
        weight, path = source.split(":", 1)
        frequency, stories = collections.Counter(), 0
        for line in gzip.open(path, "rt", encoding="utf-8"):
            record = json.loads(line)
            body = record.get("body") or record.get("text") or ""
            stories += 1
            seen = set()
            for match in WORD.finditer(record.get("headline", "") + "\n" + body):
                word = re.sub("['’]s$", "", match.group(), flags=re.I)
                folded = gazetteer.fold(word)
                seen.add(folded)
                if word.islower():
                    lower[folded] += 1
                elif not word.isupper():
                    upper[folded] += 1
            frequency.update(seen)
        for word, count in frequency.items():
            rates[word] += int(weight) / 100 * count / stories
            counts[word] += count
    entries = {}
    for word, rate in rates.items():
        if counts[word] >= FEWEST and 2 <= len(word) <= 24:
            idf = min(127, round(8 * math.log2(1 / min(rate, 1))))
            entries[gazetteer.key(word)] = (idf | (lower[word] > upper[word]) << 7,)
    gazetteer.write_table(out, entries, BUCKET_BITS, 1)


if __name__ == "__main__":
    main(*sys.argv[1:])
