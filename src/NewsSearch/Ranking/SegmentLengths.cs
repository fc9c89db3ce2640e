using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsSearch.Codecs.Columns;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;

namespace NewsSearch.Ranking;

/// <summary>
/// The combined length of each document of a segment, encoded, one byte each: made once a segment and set of fields, kept as
/// long as the segment is open. Thread-safe.
/// </summary>
internal static class SegmentLengths
{
    private static readonly ConditionalWeakTable<object, List<(IReadOnlyList<TextField> Fields, byte[] Lengths)>> s_known = [];

    public static byte[] Of(AtomicReader reader, IReadOnlyList<TextField> fields)
    {
        var known = s_known.GetValue(reader.CoreCacheKey, _ => []);
        lock (known)
        {
            foreach (var (of, lengths) in known)
                if (ReferenceEquals(of, fields) || of.SequenceEqual(fields))
                    return lengths;
            var made = Make(reader, fields);
            known.Add((fields, made));
            return made;
        }
    }

    private static byte[] Make(AtomicReader reader, IReadOnlyList<TextField> fields)
    {
        // The length of a whole story is the norm of the field that ranks it.
        var norms = ReferenceEquals(fields, FieldWeights.Story)
            ? [reader.GetNormValues(FieldNames.RankedStem)]
            : fields.Select(f => reader.GetNormValues(f.Name)).ToArray();
        var single = norms.Length == 1 && (ReferenceEquals(fields, FieldWeights.Story) || fields[0].Weight == 1);
        if (single && norms[0] is ByteColumn { Values: var asTheyLie })
            return asTheyLie;
        var lengths = new byte[reader.MaxDoc];
        float[] weights = [.. fields.Select(f => f.Weight)];
        Span<byte> parts = stackalloc byte[norms.Length];
        for (var document = 0; document < lengths.Length; document++)
        {
            for (var i = 0; i < parts.Length; i++)
                parts[i] = unchecked((byte)(norms[i]?.Get(document) ?? 0));
            lengths[document] = single ? parts[0] : CombinedFields.Length(weights, parts);
        }
        return lengths;
    }
}
