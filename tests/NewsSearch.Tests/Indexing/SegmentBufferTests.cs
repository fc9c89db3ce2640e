using CsCheck;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Indexing.Inversion;
using NewsSearch.Indexing.Storage;
using NewsSearch.Ranking.Bm25;
using NewsSearch.Schema;
using Xunit;

namespace NewsSearch.Tests.Indexing;

/// <summary>What a buffer hands to Lucene, read back from the segment, against postings listed one by one.</summary>
public sealed class SegmentBufferTests
{
    private static readonly Gen<string> s_text =
        Gen.OneOfConst("treaty", "Treaties", "US", "us", "the", "São", "sao", "said", "S\u00e3o", "Лавров", "peace-time", "IT").Array[0, 40].Select(w => string.Join(' ', w));

    private static readonly Gen<Entry> s_entry = Gen.Select(
        s_text, s_text, Gen.OneOfConst("a", "b", "ü", "topic x").Array[0, 3], Gen.Int[0, 5], Gen.Bool,
        (headline, body, values, lede, isDeleted) => new Entry(headline, body, values, lede, isDeleted));

    [Fact]
    public void A_segment_holds_what_was_put_in() => s_entry.Array[1, 30].Sample(
        entries => Assert.Equal(Expected(entries), Actual(entries)), seed: "0000KOaTnXY0", iter: 200, threads: 1);

    private static List<string> Actual(Entry[] entries)
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, WriterSettings.Make(new NewsSimilarity())))
        {
            var buffer = new SegmentBuffer(new NewsSimilarity());
            // The buffer is used twice: what it held before must not come back.
            foreach (var half in entries.Chunk((entries.Length + 1) / 2))
            {
                Fill(buffer, half);
                using (var reader = buffer.OpenReader())
                    writer.AddIndexes(reader);
                buffer.Clear();
            }
            writer.Commit();
        }
        using var opened = DirectoryReader.Open(directory);
        var found = new List<string>();
        foreach (var leaf in opened.Leaves)
            found.AddRange(Postings(leaf));
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static void Fill(SegmentBuffer buffer, Entry[] entries)
    {
        foreach (var entry in entries)
        {
            var at = buffer.DocumentCount;
            buffer.StartDocument();
            var body = TextAnalyzer.Analyze(entry.Body);
            var headline = TextAnalyzer.Analyze(entry.Headline);
            buffer.AddText(FieldNames.Headline, headline);
            buffer.AddText(FieldNames.Body, body);
            buffer.AddRanked(
                FieldNames.RankedStem, body, Math.Min(entry.Lede, body.Count), (headline.Count, RankedText.Headline), (body.Count, RankedText.Body));
            buffer.AddNames(FieldNames.Speaker, entry.Values);
            foreach (var value in entry.Values)
                buffer.AddKeyword(FieldNames.Topic, value);
            buffer.AddNumber(FieldNames.Words, body.Count);
            buffer.AddBytes(FieldNames.Map, [(byte)entry.Lede]);
            buffer.AddBytes(FieldNames.Stored, [1, (byte)entry.Lede]);
            if (entry.IsDeleted)
                buffer.Delete(at, at + 1);
        }
    }

    private static IEnumerable<string> Postings(AtomicReaderContext leaf)
    {
        var reader = leaf.AtomicReader;
        foreach (var field in reader.Fields)
        {
            // A field all of whose documents went away is still listed.
            if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
                continue;
            while (terms.MoveNext())
            {
                var term = terms.Term.Utf8ToString();
                var positions = terms.DocsAndPositions(reader.LiveDocs, null);
                var documents = positions ?? terms.Docs(reader.LiveDocs, null);
                while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                {
                    var document = leaf.DocBase + documents.DocID;
                    if (positions is null)
                        yield return $"{field} {term} {document}" + (reader.FieldInfos.FieldInfo(field).IndexOptions == IndexOptions.DOCS_ONLY ? "" : " x" + documents.Freq);
                    else
                        for (var left = positions.Freq; left > 0; left--)
                            yield return $"{field} {term} {document} @{positions.NextPosition()}";
                }
            }
        }
        for (var i = 0; i < reader.MaxDoc; i++)
        {
            var document = leaf.DocBase + i;
            var map = new BytesRef();
            reader.GetBinaryDocValues(FieldNames.Map).Get(i, map);
            var stored = reader.Document(i).GetBinaryValue(FieldNames.Stored);
            yield return $"columns {document} {reader.GetNumericDocValues(FieldNames.Words).Get(i)} {map.Bytes[map.Offset]} {stored.Length} {stored.Bytes[stored.Offset + 1]}";
            foreach (var field in new[] { FieldNames.Headline, FieldNames.Body, FieldNames.RankedStem })
                if (reader.GetNormValues(field)?.Get(i) is { } norm and not 0)
                    yield return $"norm {field} {document} {norm}";
        }
    }

    private static List<string> Expected(Entry[] entries)
    {
        var expected = new List<string>();
        var document = 0;
        foreach (var entry in entries.Where(e => !e.IsDeleted))
        {
            var body = TextAnalyzer.Analyze(entry.Body);
            var headline = TextAnalyzer.Analyze(entry.Headline);
            Text(FieldNames.Headline, headline);
            Text(FieldNames.Body, body);
            Ranked(headline, body, Math.Min(entry.Lede, body.Count));
            var position = 0;
            foreach (var value in entry.Values)
            {
                var words = TextAnalyzer.Analyze(value);
                for (var i = 0; i < words.Count; i++)
                    expected.Add($"{FieldNames.Speaker} {words.Term(i)} {document} @{position + i}");
                position += words.Count - 1 + 1000;
            }
            expected.AddRange(entry.Values.Distinct().Select(value => $"{FieldNames.Topic} {value} {document}"));
            expected.Add($"columns {document} {body.Count} {entry.Lede} 2 {entry.Lede}");
            document++;
        }
        expected.Sort(StringComparer.Ordinal);
        return expected;

        void Text(string field, AnalyzedText words)
        {
            for (var i = 0; i < words.Count; i++)
            {
                expected.Add($"{field} {words.Term(i)} {document} @{i}");
                if (words.DiffersFromTerm(i))
                    expected.Add($"{field}{FieldNames.ExactSuffix} {words.Term(i)} {words.Written(i)} {document} @{i}");
            }
            Stems(field + FieldNames.StemSuffix, words, words.Count);
            if (words.Count > 0)
                expected.Add($"norm {field} {document} {unchecked((sbyte)LengthEncoding.Encode(words.Count))}");
        }

        void Stems(string field, AnalyzedText words, int count) => expected.AddRange(
            StemsOf(words, count).GroupBy(stem => stem).Select(g => $"{field} {g.Key} {document} x{g.Count()}"));

        void Ranked(AnalyzedText headline, AnalyzedText body, int lede)
        {
            var ofHeadline = StemsOf(headline, headline.Count).ToList();
            expected.AddRange(ofHeadline.Concat(ofHeadline).Concat(ofHeadline).Concat(StemsOf(body, body.Count)).Concat(StemsOf(body, lede))
                .GroupBy(stem => stem).Select(g => $"{FieldNames.RankedStem} {g.Key} {document} x{g.Count()}"));
            var length = (RankedText.Headline * Rounded(headline.Count)) + (RankedText.Body * Rounded(body.Count));
            if (length > 0)
                expected.Add($"norm {FieldNames.RankedStem} {document} {unchecked((sbyte)LengthEncoding.Encode(length))}");
        }

        static int Rounded(int length) => LengthEncoding.Decode(LengthEncoding.Encode(length));

        static IEnumerable<string> StemsOf(AnalyzedText words, int count) => Enumerable.Range(0, count).Select(i => WordStems.Stem(words.Term(i)).ToString());
    }

    private sealed record Entry(string Headline, string Body, string[] Values, int Lede, bool IsDeleted);
}
