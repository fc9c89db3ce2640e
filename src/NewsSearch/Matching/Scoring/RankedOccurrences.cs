using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Scoring;

/// <summary>What a frequency of <see cref="FieldNames.RankedStem"/> is made of: looked up again in the texts, for whoever wants it explained.</summary>
internal static class RankedOccurrences
{
    /// <summary>Fields of stems as they would be, and how often the stem is in each.</summary>
    public static IReadOnlyList<(string Field, int Count, float Weight)> Of(AtomicReader reader, int document, string stem, int frequency)
    {
        var found = new List<(string Field, int Count, float Weight)>();
        IReadOnlyList<string> forms = [.. WordStems.FormsOf(stem).Append(stem).Distinct()];
        foreach (var (field, weight) in RankedText.Fields)
            found.Add((field == FieldNames.Dateline ? field : field + FieldNames.StemSuffix, forms.Sum(f => Positions(reader, field, f, document).Count()), weight));
        found.Add((FieldNames.Lede + FieldNames.StemSuffix, OfLede(reader, forms, document), RankedText.Lede));
        var left = frequency - found.Sum(f => (int)(f.Count * f.Weight));
        // Nothing is left over as long as the forms of a stem are all known.
        return left == 0 ? found : [.. found, (FieldNames.RankedStem, left, 1)];
    }

    private static int OfLede(AtomicReader reader, IReadOnlyList<string> forms, int document)
    {
        if (reader.GetBinaryDocValues(FieldNames.Map) is not { } maps)
            return 0;
        var bytes = new BytesRef();
        maps.Get(document, bytes);
        if (bytes.Length == 0)
            return 0;
        var map = new StoryMap();
        StoryMapCodec.Read(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length), map);
        // A story of one paragraph has no lede.
        return map.LedeEnd >= map.WordCount ? 0 : forms.Sum(f => Positions(reader, FieldNames.Body, f, document).Count(p => p < map.LedeEnd));
    }

    private static IEnumerable<int> Positions(AtomicReader reader, string field, string term, int document)
    {
        if (reader.GetTermPositionsEnum(new Term(field, term)) is not { } positions || positions.Advance(document) != document)
            yield break;
        for (var left = positions.Freq; left > 0; left--)
            yield return positions.NextPosition();
    }
}
