using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Codecs.Postings.Reading;
using Xunit;

namespace NewsSearch.Tests.Codecs.Postings;

/// <summary>
/// Documents and positions that are read a window at a time are those that are read one after the other, in several segments, whatever
/// the size of windows, and so are those gone on to behind them.
/// </summary>
public sealed class WindowedPositionsTests
{
    private const int LargestWindow = 1 << 12;

    // By how many documents have it on the average; words of a few documents have no full block, and those of all have many.
    private static readonly (string Word, double Share)[] s_words = [("rare", 0.002), ("some", 0.03), ("many", 0.3), ("most", 0.9), ("all", 1)];

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 700)]
    [InlineData(3, 6_000)]
    public void Windows_are_read_as_documents_one_after_the_other(int seed, int documents)
    {
        var random = new Random(seed);
        using var twins = new TwinIndexes();
        for (var segment = 0; segment < 2; segment++)
        {
            for (var i = 0; i < documents; i++)
                twins.Add(WithText(Text(random)));
            twins.Commit();
        }
        using var reader = DirectoryReader.Open(twins.Ours);
        var found = 0;
        foreach (var segment in reader.Leaves)
            foreach (var (lead, _) in s_words)
                foreach (var (other, _) in s_words)
                    found += Compare((FieldTerms)segment.AtomicReader.GetTerms("text"), lead, other, random);
        Assert.True(found > documents, $"Only {found} were found.");
    }

    private static int Compare(FieldTerms terms, string lead, string other, Random random)
    {
        if (Open(terms, lead) is not { } leading || Open(terms, other) is not { } following)
            return 0;
        var expected = All(terms, lead);
        var others = All(terms, other);
        var (documents, kept, places) = (new int[LargestWindow], new int[LargestWindow], new byte[LargestWindow]);
        var (leadOccurrences, otherOccurrences) = (new WindowOccurrences(), new WindowOccurrences());
        random.NextBytes(places);
        var found = 0;
        var size = random.Next(1, LargestWindow);
        var last = random.Next(2 * terms.MaxDoc);
        var start = random.Next(2) == 0 ? 0 : random.Next(terms.MaxDoc);
        for (; start < last && Advance(leading, start) != DocIdSetIterator.NO_MORE_DOCS; start += size)
        {
            var limit = start + size;
            if (leading.DocID >= limit)
                continue;
            leadOccurrences.Clear(size);
            var count = leading.CopyTo(limit, documents, leadOccurrences);
            Assert.Equal(expected.Keys.Where(d => d >= start && d < limit), documents[..count]);
            otherOccurrences.Clear(count);
            var shared = following.Intersect(documents.AsSpan(0, count), start, places, kept, otherOccurrences);
            Assert.Equal(documents[..count].Where(others.ContainsKey), kept[..shared].Select(k => documents[k]));
            leadOccurrences.Keep(kept.AsSpan(0, shared));
            // Of some of them only, as of those where an earlier word did not stand next to another.
            var asked = Enumerable.Range(0, shared).Where(_ => random.Next(3) > 0).ToArray();
            Assert.Equal(asked.Select(a => expected[documents[kept[a]]]), Decode(leading, leadOccurrences, asked));
            Assert.Equal(asked.Select(a => others[documents[kept[a]]]), Decode(following, otherOccurrences, asked));
            found += asked.Length;
        }
        GoOn(leading, expected, start, random);
        GoOn(following, others, start, random);
        return found;
    }

    private static IEnumerable<int[]> Decode(TermPositions postings, WindowOccurrences occurrences, int[] asked)
    {
        var (positions, ends) = (new int[4], new int[asked.Length]);
        postings.Decode(occurrences, asked, 3, ref positions, ends);
        return [.. ends.Select((end, i) => positions[(i == 0 ? 0 : ends[i - 1])..end].Select(p => p + 3).ToArray())];
    }

    private static void GoOn(TermPositions postings, SortedDictionary<int, int[]> expected, int document, Random random)
    {
        var positions = new int[4];
        while (true)
        {
            var next = expected.Keys.FirstOrDefault(d => d >= document, DocIdSetIterator.NO_MORE_DOCS);
            Assert.Equal(next, Advance(postings, document));
            if (next == DocIdSetIterator.NO_MORE_DOCS)
                return;
            var end = postings.CopyTo(ref positions, 0);
            Assert.Equal(expected[next], positions[..end]);
            document = next + random.Next(1, 500);
        }
    }

    private static int Advance(TermPositions postings, int target) => postings.DocID >= target ? postings.DocID : postings.Advance(target);

    private static TermPositions? Open(FieldTerms terms, string word)
    {
        var all = terms.GetEnumerator();
        if (!all.SeekExact(new BytesRef(word)))
            return null;
        var positions = new TermPositions(terms);
        positions.Open((TermPostings)all.GetTermState(), null);
        return positions;
    }

    private static SortedDictionary<int, int[]> All(FieldTerms terms, string word)
    {
        var all = new SortedDictionary<int, int[]>();
        var postings = Open(terms, word)!;
        while (postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            all.Add(postings.DocID, [.. Enumerable.Range(0, postings.Freq).Select(_ => postings.NextPosition())]);
        return all;
    }

    private static string Text(Random random)
    {
        var words = new List<string>();
        foreach (var (word, share) in s_words)
            if (random.NextDouble() < share)
                words.AddRange(Enumerable.Repeat(word, random.Next(4) > 0 ? 1 : random.Next(20) > 0 ? random.Next(1, 20) : random.Next(1, 400)));
        for (var i = random.Next(100); i > 0; i--)
            words.Add("x" + random.Next(1000).ToString(CultureInfo.InvariantCulture));
        var shuffled = words.ToArray();
        random.Shuffle(shuffled);
        return string.Join(' ', shuffled);
    }

    private static Document WithText(string text) => [new Field("text", text, TwinIndexes.Words(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS))];
}
