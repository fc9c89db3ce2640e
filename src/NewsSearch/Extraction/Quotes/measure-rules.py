#!/usr/bin/env python3
"""Measures how often each attribution rule is right, and writes rule-confidence.txt beside this script.
usage: measure-rules.py GOLD.jsonl.gz EXTRACTED.jsonl [--note TEXT]

GOLD has an annotated article a line: text, quotes with start, end, speaker_start, speaker_end, cue_start, cue_end.
EXTRACTED is what `newssearch extract` prints for the same articles. A quote in quotation marks counts as right if its
mention overlaps the source of an annotation that overlaps the quote by more than half of the shorter; an indirect one if
mention and cue overlap those of one annotation. Rules seen fewer than 20 times take the share of their kind of rule."""
import argparse, bisect, collections, gzip, json, os


class Squeezed:
    """A text without white space, and the way from its counts to the other's."""
    def __init__(self, text):
        self.at = [i for i, ch in enumerate(text) if not ch.isspace()]
        self.text = "".join(text[i] for i in self.at)

    def span(self, start, end):
        return bisect.bisect_left(self.at, start), bisect.bisect_left(self.at, end)


def overlap(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("gold"); parser.add_argument("extracted"); parser.add_argument("--note", default="")
    args = parser.parse_args()
    stories = {s["id"]: s for s in map(json.loads, open(args.extracted, encoding="utf-8"))}
    right, seen = collections.Counter(), collections.Counter()
    for article in map(json.loads, gzip.open(args.gold, "rt", encoding="utf-8")):
        story = stories.get(article["id"])
        if story is None:
            continue
        gold, body = Squeezed(article["text"]), Squeezed(story["body"])
        shift = gold.text.find(body.text[:80])
        if shift < 0:
            continue
        known = [(gold.span(q["start"], q["end"]), gold.span(q["speaker_start"], q["speaker_end"]),
                  gold.span(q["cue_start"], q["cue_end"]) if q.get("cue_start") is not None else None)
                 for q in article["quotes"] if q.get("speaker_start") is not None]
        # Offsets count UTF-16 units; code points beyond the first plane are rare enough to be told apart by a table.
        units = [0]
        for ch in story["body"]:
            units.append(units[-1] + (2 if ord(ch) > 0xFFFF else 1))

        def span(start, end):
            a, b = body.span(bisect.bisect_left(units, start), bisect.bisect_left(units, end))
            return a + shift, b + shift
        for quote in story["quotes"]:
            content, mention = span(quote["start"], quote["end"]), span(quote["mentionStart"], quote["mentionEnd"])
            if quote["kind"] == "indirect":
                if quote.get("cueStart") is None:
                    continue
                cue = span(quote["cueStart"], quote["cueEnd"])
                good = any(k and overlap(k, cue) and overlap(s, mention) for _, s, k in known)
            else:
                good = any(2 * overlap(c, content) > min(c[1] - c[0], content[1] - content[0]) and overlap(s, mention) for c, s, _ in known)
            seen[quote["rule"]] += 1
            right[quote["rule"]] += good
    group = lambda rule: rule.split("-")[0] if rule.startswith(("indirect", "mixed")) else "direct"
    all_seen, all_right = collections.Counter(), collections.Counter()
    for rule in seen:
        all_seen[group(rule)] += seen[rule]; all_right[group(rule)] += right[rule]
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "rule-confidence.txt"), "w", encoding="utf-8") as out:
        out.write("# How often each rule was right: rule, share, cases. Made by measure-rules.py GOLD.jsonl.gz EXTRACTED.jsonl\n")
        out.write("# on %d annotated news articles%s. Rules with fewer than 20 cases take the share of their kind.\n" % (len(stories), args.note and " (" + args.note + ")"))
        for rule in sorted(seen, key=lambda r: (-seen[r], r)):
            few = seen[rule] < 20
            share = all_right[group(rule)] / all_seen[group(rule)] if few else right[rule] / seen[rule]
            out.write("%s %.2f %d\n" % (rule, share, seen[rule]))


if __name__ == "__main__":
    main()
