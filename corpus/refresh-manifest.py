#!/usr/bin/env python3
"""Brings sha256, stories and words in manifest.json up to date with the files in articles/.

Run it after a story was added or changed: python3 corpus/refresh-manifest.py
What a person writes (id, path, provenance, licence, invented, notes) stays as it is; a file that no entry names,
or an entry without a file, is an error. Users never need this: the tests check the manifest against the files.

stories: records of a .jsonl file; otherwise the texts between lines that hold `---` alone.
words:   runs of anything but white space, in a .jsonl file those of headline, subheadline, dateline and body.
"""
import gzip
import hashlib
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent


def text_of(path, raw):
    if path.suffix == ".gz":
        raw = gzip.decompress(raw)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def counts(path, raw):
    text = text_of(path, raw)
    if path.name.removesuffix(".gz").endswith(".jsonl"):
        records = [json.loads(line) for line in text.splitlines() if line.strip()]
        keys = ("headline", "subheadline", "dateline", "body")
        return len(records), sum(len(str(r.get(k, "")).split()) for r in records for k in keys)
    lines = text.splitlines()
    parts = "\n".join("\0" if line.strip() == "---" else line for line in lines).split("\0")
    return sum(1 for p in parts if p.strip()), sum(len(p.split()) for p in parts)


def main():
    manifest = json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))
    named = {entry["path"] for entry in manifest["articles"]}
    there = {p.relative_to(ROOT).as_posix() for p in (ROOT / "articles").rglob("*") if p.is_file()}
    if named != there:
        sys.exit(f"without an entry: {sorted(there - named)}; without a file: {sorted(named - there)}")
    for entry in manifest["articles"]:
        path = ROOT / entry["path"]
        raw = path.read_bytes()
        entry["sha256"] = hashlib.sha256(raw).hexdigest()
        entry["stories"], entry["words"] = counts(path, raw)
    lines = ",\n".join("    " + json.dumps(entry, ensure_ascii=False) for entry in manifest["articles"])
    head = {k: v for k, v in manifest.items() if k != "articles"}
    body = "".join(f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)},\n" for k, v in head.items())
    text = "{\n" + body + '  "articles": [\n' + lines + "\n  ]\n}\n"
    (ROOT / "manifest.json").write_text(text, encoding="utf-8", newline="\n")
    stories = sum(entry["stories"] for entry in manifest["articles"])
    print(f"{len(manifest['articles'])} files, {stories} stories, {sum(e['words'] for e in manifest['articles'])} words")


if __name__ == "__main__":
    main()
