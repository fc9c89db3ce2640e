#!/usr/bin/env python3
"""Two rankers that share nothing with the engine, and the pool of stories that three rankers put into their top 20.

    newssearch index corpus --index my-index
    newssearch eval --index my-index --queries corpus/judgements/queries.tsv \\
        --qrels corpus/judgements/qrels.txt --run newssearch.run
    python3 corpus/judgements/pool.py --run newssearch.run --out FOLDER

writes words.run and grams.run into FOLDER, and pool.tsv (query, story, ranks in the three runs, 0 for none) beside this
script. Runs have 100 stories a query, as `newssearch eval` writes them.

words: BM25 (Robertson and Walker 1994; k1 = 1.2, b = 0.75, idf = ln(1 + (N - n + 0.5) / (n + 0.5))) over lower-cased
       words as they stand, headline and text as one, no stemming, no stop words, query operators ignored.
grams: the likelihood of the query under the story's language model with Dirichlet smoothing (Zhai and Lafferty 2001;
       mu = 1000) over grams of four characters, so that it knows no words but bridges forms and spellings.
"""
import argparse
import collections
import importlib.util
import json
import math
import pathlib
import re
import unicodedata

FOLDER = pathlib.Path(__file__).resolve().parent
CORPUS = FOLDER.parent
DEPTH, POOLED = 100, 20


def stories():
    """Texts by id, read by the manifest, with the decoding of refresh-manifest.py."""
    spec = importlib.util.spec_from_file_location("refresh", CORPUS / "refresh-manifest.py")
    refresh = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(refresh)
    texts = {}
    for entry in json.loads((CORPUS / "manifest.json").read_text(encoding="utf-8"))["articles"]:
        path = CORPUS / entry["path"]
        text = refresh.text_of(path, path.read_bytes())
        if ".jsonl" in path.name:
            for record in map(json.loads, text.splitlines()):
                keys = ("headline", "subheadline", "dateline", "body")
                texts[record["id"]] = "\n".join(record.get(key, "") for key in keys)
        else:
            for number, part in enumerate(re.split(r"^---\s*$", text, flags=re.MULTILINE), start=1):
                texts[entry["id"] if number == 1 else f"{entry['id']}#{number}"] = part
    return texts


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower())


def grams(text):
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return [f" {word} "[i:i + 4] for word in words(bare) for i in range(max(1, len(word) - 1))]


class Bm25:
    def __init__(self, documents, k1=1.2, b=0.75):
        self.counts = {story: collections.Counter(terms) for story, terms in documents.items()}
        self.holders = collections.Counter(term for counts in self.counts.values() for term in counts)
        average = sum(len(terms) for terms in documents.values()) / len(documents)
        self.norms = {story: k1 * (1 - b + b * len(terms) / average) for story, terms in documents.items()}
        self.k1 = k1

    def score(self, query, story):
        return sum(self.weight(term) * self.saturated(self.counts[story][term], self.norms[story]) for term in query)

    def weight(self, term):
        return math.log(1 + (len(self.counts) - self.holders[term] + 0.5) / (self.holders[term] + 0.5))

    def saturated(self, count, norm):
        return count * (self.k1 + 1) / (count + norm)


class DirichletLanguageModel:
    def __init__(self, documents, mu=1000):
        self.counts = {story: collections.Counter(terms) for story, terms in documents.items()}
        self.lengths = {story: len(terms) for story, terms in documents.items()}
        self.whole = sum(self.counts.values(), collections.Counter())
        self.total = sum(self.lengths.values())
        self.mu = mu

    def score(self, query, story):
        known = [term for term in query if self.whole[term]]
        seen = sum(math.log(1 + self.counts[story][t] * self.total / (self.mu * self.whole[t])) for t in known)
        return seen + len(known) * math.log(self.mu / (self.lengths[story] + self.mu)) if seen else 0


def ranked(model, query, texts):
    scores = {story: round(model.score(query, story), 6) for story in texts}
    found = [story for story in texts if scores[story] != 0]
    return [(story, scores[story]) for story in sorted(found, key=lambda story: (-scores[story], story))[:DEPTH]]


def write_run(path, queries, rankings, name):
    with open(path, "w", encoding="utf-8", newline="\n") as run:
        for qid in queries:
            for rank, (story, score) in enumerate(rankings[qid], start=1):
                run.write(f"{qid} Q0 {story} {rank} {score:.6f} {name}\n")


def read_run(path):
    """Stories by query in the order of falling score, equal ones in the order of the run."""
    rows = collections.defaultdict(list)
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        qid, _, story, _, score, _ = line.split()
        rows[qid].append((-float(score), story))
    return {qid: [story for _, story in sorted(found, key=lambda row: row[0])] for qid, found in rows.items()}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--run", required=True, help="the run that newssearch eval wrote")
    arguments.add_argument("--out", required=True, type=pathlib.Path, help="the folder for the two runs made here")
    arguments.add_argument("--pool", default=FOLDER / "pool.tsv", type=pathlib.Path, help="the file for the pool")
    given = arguments.parse_args()
    texts = stories()
    queries = dict(line.split("\t") for line in (FOLDER / "queries.tsv").read_text(encoding="utf-8").splitlines())
    runs = [read_run(given.run)]
    for name, terms, model in (("words", words, Bm25), ("grams", grams, DirichletLanguageModel)):
        fitted = model({story: terms(text) for story, text in texts.items()})
        write_run(given.out / f"{name}.run", queries, {q: ranked(fitted, terms(text), texts) for q, text in queries.items()}, name)
        runs.append(read_run(given.out / f"{name}.run"))
    with open(given.pool, "w", encoding="utf-8", newline="\n") as pool:
        for qid in queries:
            tops = [run.get(qid, [])[:POOLED] for run in runs]
            for story in sorted(set().union(*tops)):
                pool.write("\t".join([qid, story, *(str(top.index(story) + 1 if story in top else 0) for top in tops)]) + "\n")


main()
