#!/usr/bin/env python3
"""Makes english-inflections.txt: one line a stem, the stem first, then the written forms that share it; and
english-inflections.bin, which tells where each word stands there.

usage: make_inflections.py [--show] > report
       make_inflections.py --places  only the second, anew from the first

Sources (Debian packages scowl 2020.12.07-2 and wordnet-base 3.0-37; licences in ATTRIBUTION.md):
  SCOWL    which words are written at all, up to level 70, in which spelling, and which are proper names
  WordNet  which words are nouns or verbs, the irregular forms, and how often a sense is met
  english-usage.tsv     how newspapers use a form (measure_usage.py)
  english-decisions.tsv what neither source can know, decided by hand

A form is joined to a lemma only if a rule of English inflection or a list of irregular forms makes it, SCOWL
knows it as a lower-case word, and nothing says that it is a word or name of its own.
"""
import collections
import itertools
import os
import re
import struct
import sys
import unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
SCOWL = "/usr/share/dict/scowl"
WORDNET = "/usr/share/wordnet"
LEVEL = 70
VOWELS = "aeiou"


def fold(word):
    decomposed = unicodedata.normalize("NFD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()


def decode(line):
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:  # the older of its files
        return line.decode("latin-1")


def scowl(spelling, category, level=LEVEL):
    words = set()
    for name in os.listdir(SCOWL):
        stem, _, size = name.rpartition(".")
        if re.fullmatch(f"(?:{spelling})-(?:{category})", stem) and int(size) <= level:
            with open(f"{SCOWL}/{name}", "rb") as lines:
                words.update(fold(decode(line.strip())) for line in lines)
    return {w for w in words if re.fullmatch("[a-z]+", w)}


def lemmas(part):
    with open(f"{WORDNET}/index.{part}") as lines:
        return {line.split(" ", 1)[0] for line in lines if re.match(r"[a-z]+ ", line)}


def irregular(part):
    with open(f"{WORDNET}/{part}.exc") as lines:
        for line in lines:
            form, *bases = line.split()
            for base in bases:
                yield form, base


def tagged():
    """How often WordNet's tagged texts have a word in a part of speech."""
    counts = collections.Counter()
    with open(f"{WORDNET}/cntlist.rev") as lines:
        for line in lines:
            key, _, count = line.split()
            lemma, _, rest = key.partition("%")
            counts[lemma, {"1": "noun", "2": "verb"}.get(rest[0], "other")] += int(count)
    return counts


def read_table(name):
    with open(f"{HERE}/{name}", encoding="utf-8") as lines:
        for line in lines:
            line = line.partition("#")[0].strip()
            if line:
                yield line.split()


def doubles(base):
    """Whether the last letter may be doubled: a consonant after one vowel letter (stop, travel, quit)."""
    letters = base.replace("qu", "qw")
    return (len(letters) > 2 and letters[-1] not in VOWELS + "wxyh" and letters[-2] in VOWELS + "y"
            and letters[-3] not in VOWELS)


def one_syllable(base):
    return len(re.findall(r"[aeiouy]+", base.replace("qu", "q"))) == 1


def s_forms(base):
    if re.search(r"[^aeiou]y$", base):
        return [base[:-1] + "ies"]
    if re.search(r"(s|x|z|ch|sh)$", base):
        doubled = [base + base[-1] + "es"] if base[-1] in "sz" and doubles(base) else []
        return [base + "es"] + doubled + ([base + "s"] if base.endswith("ch") else [])
    if base.endswith("o"):
        return [base + "s", base + "es"]
    return [base + "s"]


def plural_forms(base):
    if re.search(r"[^f]f$", base):
        return s_forms(base) + [base[:-1] + "ves"]
    if base.endswith("fe"):
        return s_forms(base) + [base[:-2] + "ves"]
    if base.endswith("man") and base not in ("human", "german", "roman"):
        return s_forms(base) + [base[:-2] + "en"]
    return s_forms(base)


def verb_forms(base):
    forms = s_forms(base)
    if base.endswith("ie"):
        return forms + [base + "d", base[:-2] + "ying"]
    if base.endswith("e"):
        return forms + [base + "d", base[:-1] + "ing"] + ([base + "ing"] if base[-2] in "eoyg" else [])
    if re.search(r"[^aeiou]y$", base):
        return forms + [base[:-1] + "ied", base + "ing"]
    if base.endswith("c"):
        return forms + [base + "ked", base + "king", base + "ed", base + "ing"]
    plain = [base + "ed", base + "ing"]
    double = [base + base[-1] + "ed", base + base[-1] + "ing"] if doubles(base) else []
    return forms + (double if double and one_syllable(base) and base != "bus" else plain + double)


SPELLINGS = [  # British, American; joined only when SCOWL has one as British alone and the other as American alone
    ("our", "or"), ("is", "iz"), ("ys", "yz"), ("re", "er"), ("ogue", "og"), ("ae", "e"), ("oe", "e"),
    ("ence", "ense"), ("ll", "l"), ("l", "ll"), ("pp", "p"), ("sc", "sk"), ("gement", "gment"), ("que", "ck"),
    ("mould", "mold"), ("plough", "plow"), ("ph", "f"), ("grey", "gray"), ("amme", "am"), ("oeu", "eu"),
    ("ium", "um"), ("tyre", "tire"), ("ising", "izing"), ("ction", "xion"), ("age", "ag"), ("yj", "aj"), ("wooll", "wool"),
]


def american_spellings():
    """British spelling -> American spelling."""
    common = scowl("english", "words")
    american = scowl("american", "words") - common
    british = (scowl("british|british_z|british_variant_1", "words")) - common - american
    pairs = {}
    for word in sorted(british):
        for ours, theirs in SPELLINGS:
            for at in (m.start() for m in re.finditer(f"(?={ours})", word)):
                other = word[:at] + theirs + word[at + len(ours):]
                if other in american and other != word:
                    pairs.setdefault(word, other)
    return pairs


class Maker:
    def __init__(self):
        words = scowl(".*", "words")
        self.words = words
        self.upper = scowl("english|american|british", "upper", 80)
        self.upper_only = self.upper - words
        self.names = (scowl("english|american|british", "proper-names", 70) | scowl("english|american|british", "upper", 60)
                      | scowl("english|american|british", "abbreviations", 80))
        self.common = scowl("english|american|british", "words", 20)
        self.tagged = tagged()
        self.usage = {w: (int(l), int(c), int(n)) for w, l, c, n in read_table("english-usage.tsv")}
        self.apart, self.joined, self.without = set(), {}, set()
        for row in read_table("english-decisions.tsv"):
            if row[0] == "apart":
                self.apart.update(row[1:])
            elif row[0] == "without":
                self.without.update(row[1:])
            elif row[0] == "join":
                self.joined.update((form, row[1]) for form in row[2:])
            else:
                sys.exit(f"unknown decision {row}")
        self.apart.update(set(self.joined.values()) - set(self.joined))
        self.nouns, self.verbs = lemmas("noun"), lemmas("verb")
        self.report = collections.defaultdict(list)

    def capital_share(self, word):
        small, large, _ = self.usage.get(word, (0, 0, 0))
        return large / (small + large) if small + large else 0.0

    def seen(self, word):
        small, large, _ = self.usage.get(word, (0, 0, 0))
        return small + large

    def is_name(self, form, lemma):
        """A form that newspapers capitalise where they do not capitalise its lemma: Stokes, Brooks, AIDS."""
        if form not in self.names:
            return False
        if self.seen(form) >= 5:
            return self.capital_share(form) - self.capital_share(lemma) > 0.55
        return form not in self.common and lemma not in self.upper_only and lemma not in self.names

    def is_thing(self, form):
        """An -ing form that is rather a noun, with a plural of its own: hearing, holding, filing."""
        small, _, nominal = self.usage.get(form, (0, 0, 0))
        return small >= 10 and nominal >= 300 and form in self.nouns and form + "s" in self.words

    def candidates(self):
        """form -> {lemma: rank}; a lower rank is a tighter claim."""
        found = collections.defaultdict(dict)

        def claim(form, lemma, rank):
            if form != lemma and form in self.words and len(form) > 2 and len(lemma) > 1:
                found[form][lemma] = min(rank, found[form].get(lemma, 9))

        for lemma in self.nouns & self.words:
            if len(lemma) > 2:
                for form in plural_forms(lemma):
                    claim(form, lemma, 1)
        for lemma in self.verbs & self.words:
            if len(lemma) > 2:
                for form in verb_forms(lemma):
                    claim(form, lemma, 1)
        for part in ("noun", "verb"):
            for form, lemma in irregular(part):
                if re.fullmatch("[a-z]+", form + lemma) and lemma in self.words:
                    claim(form, lemma, 0)
        known = self.nouns | self.verbs | lemmas("adj") | lemmas("adv")
        for lemma in self.words:  # newer words, and agents in -er: midfielders, opioids, crowdfunded, benchmarking
            if len(lemma) < 4 or lemma.endswith(("s", "ic")):
                continue
            if lemma not in known:
                for form in s_forms(lemma):
                    claim(form, lemma, 2)
            if lemma not in self.verbs:
                forms = set(verb_forms(lemma)) - set(s_forms(lemma))
                if {"ed", "ing"} <= {f[-2:] if f.endswith("ed") else f[-3:] for f in forms & self.words}:
                    for form in forms:
                        claim(form, lemma, 2)
        for form in self.words:
            if form.endswith("ings") and form[:-1] in self.words:
                claim(form, form[:-1], 1)
        for lemma in self.upper:  # Americans, Kurds, Mondays: peoples, days and the like
            for form in s_forms(lemma):
                if form in self.upper_only and len(lemma) > 3 and not re.search(r"[su]s$", form):
                    found[form].setdefault(lemma, 1)
        return found

    def weight(self, lemma):
        return (self.tagged[lemma, "noun"] + self.tagged[lemma, "verb"], self.seen(lemma), lemma in self.common)

    def choose(self, form, claims):
        """The one lemma of a form, or none."""
        if form in self.joined:
            return self.joined[form]
        if form in self.apart:
            return None
        claims = {l: r for l, r in claims.items() if l not in self.without}
        if not claims:
            return None
        best = min(min(claims.values()), 1)
        claims = {l: r for l, r in claims.items() if r <= max(best, 1)} or claims
        # planed, rating, caring: the lemma with a silent e claims them before the one without
        e_lemmas = [l for l in claims if l.endswith("e") and l[:-1] in claims and form.endswith(("ed", "ing"))]
        lemma = e_lemmas[0] if e_lemmas else min(claims, key=lambda l: ([-x for x in self.weight(l)], claims[l], l))
        if len(claims) > 1:
            self.report["ambiguous"].append(f"{form}->{lemma} of {sorted(claims)}")
        if self.is_name(form, lemma):
            self.report["names"].append(f"{form}/{lemma}")
            return None
        if form.endswith("ing") and self.is_thing(form):
            self.report["things"].append(form)
            return None
        return lemma

    def make(self):
        stem_of = {}
        for form, claims in sorted(self.candidates().items()):
            lemma = self.choose(form, claims)
            if lemma:
                stem_of[form] = lemma
        stem_of.update(self.joined)
        for form in [f for f in stem_of if f.endswith("s") and f in self.nouns and stem_of[f] == f[:-1]]:
            self.report["own plural"].append(f"{form}:{self.tagged[form, 'noun']}/{self.tagged[form[:-1], 'noun']}")
        for british, american in sorted(american_spellings().items()):
            if british not in self.apart and american not in self.apart and british not in self.without:
                self.spell(stem_of, british, american)
        return self.resolve(stem_of)

    def spell(self, stem_of, british, american):
        if stem_of.get(american, american) == british:
            return
        if british not in stem_of:
            stem_of[british] = american
        elif american not in stem_of and stem_of[british] != american:
            stem_of[american] = british

    def resolve(self, stem_of):
        """Follows form -> lemma to the end; a ring of forms takes its first word."""
        groups = collections.defaultdict(set)
        for form in stem_of:
            path = [form]
            while path[-1] in stem_of and stem_of[path[-1]] not in path:
                path.append(stem_of[path[-1]])
            end = path[-1]
            if end in stem_of:
                ring = path[path.index(stem_of[end]):]
                self.report["rings"].append("-".join(ring))
                end = min(ring)
            if len(path) > 2:
                self.report["chains"].append("-".join(path))
            if end != form:
                groups[end].add(form)
        return groups


def hash_of(word):
    """FNV-1a, as EnglishInflections.Hash."""
    value = 2166136261
    for letter in word:
        value = ((value ^ letter) * 16777619) & 0xFFFFFFFF
    return value ^ (value >> 15)


def places(text):
    """An open-addressing table, little-endian: 20 bits for one more than where a word begins, 12 for the top of its hash."""
    assert len(text) < 1 << 20
    slots = [0] * (1 << 17)
    mask = len(slots) - 1
    for match in re.finditer(rb"[^ \n]+", text):
        value = hash_of(match.group())
        slot = value & mask
        while slots[slot]:
            slot = (slot + 1) & mask
        slots[slot] = (value >> 20 << 20) | (match.start() + 1)
    return struct.pack(f"<{len(slots)}I", *slots)


def write(name, content):
    with open(f"{HERE}/{name}", "wb") as target:
        target.write(content)


def main():
    if "--places" not in sys.argv:
        maker = Maker()
        groups = maker.make()
        lines = [" ".join([stem, *sorted(forms)]) for stem, forms in sorted(groups.items())]
        write("english-inflections.txt", ("\n".join(lines) + "\n").encode("ascii"))
        print(len(groups), "stems", sum(map(len, groups.values())), "forms that change")
        if "--show" in sys.argv:
            for kind, rows in maker.report.items():
                print("##", kind, len(rows))
                print(", ".join(rows))
    with open(f"{HERE}/english-inflections.txt", "rb") as text:
        write("english-inflections.bin", places(text.read()))


if __name__ == "__main__":
    main()
