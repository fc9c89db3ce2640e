using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Lucene.Net.Index;
using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>
/// The words of all names in one field of a segment, sorted by their first letters, so that a name is found by the start of any of
/// its words: twelve bytes a word, in memory. Made when it is first asked for and kept as long as the segment is open. Immutable.
/// </summary>
internal sealed class WordStarts
{
    /// <summary>Bytes of a word that are kept, of UTF-8; whoever asks for more compares the names.</summary>
    private const int KeyBytes = sizeof(ulong);

    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<NameField, WordStarts>> s_bySegment = [];

    private readonly ulong[] _keys;
    private readonly int[] _ordinals;

    private WordStarts(ulong[] keys, int[] ordinals)
    {
        _keys = keys;
        _ordinals = ordinals;
    }

    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static WordStarts Of(AtomicReader reader, NameField field, SearchBudget budget) =>
        s_bySegment.GetValue(reader.CoreCacheKey, _ => []).GetOrAdd(field, f => Make(reader, f, budget));

    /// <summary>Ordinals of names that may have a word with a start, none twice, rising.</summary>
    public int[] StartingWith(string start)
    {
        var low = KeyOf(start, fill: 0);
        var high = KeyOf(start, fill: 0xFF);
        var at = Array.BinarySearch(_keys, low);
        // Of equal keys any may have been met.
        for (at = at < 0 ? ~at : at; at > 0 && _keys[at - 1] == low;)
            at--;
        var end = at;
        while (end < _keys.Length && _keys[end] <= high)
            end++;
        var found = _ordinals[at..end];
        Array.Sort(found);
        var count = 0;
        for (var i = 0; i < found.Length; i++)
            if (i == 0 || found[i] != found[i - 1])
                found[count++] = found[i];
        return found[..count];
    }

    private static WordStarts Make(AtomicReader reader, NameField field, SearchBudget budget)
    {
        var keys = new List<ulong>();
        var ordinals = new List<int>();
        var words = new AnalyzedText(128);
        if (reader.GetTerms(field.Name)?.GetEnumerator() is { } terms)
            while (terms.MoveNext())
            {
                budget.Tick();
                TextAnalyzer.Analyze(field.TextIn(terms.Term.Utf8ToString()), words);
                for (var i = 0; i < words.Count; i++)
                {
                    keys.Add(KeyOf(words.Term(i), fill: 0));
                    ordinals.Add((int)terms.Ord);
                }
            }
        var (sorted, order) = (keys.ToArray(), ordinals.ToArray());
        Array.Sort(sorted, order);
        return new WordStarts(sorted, order);
    }

    private static ulong KeyOf(ReadOnlySpan<char> word, byte fill)
    {
        Span<byte> bytes = stackalloc byte[KeyBytes];
        bytes.Fill(fill);
        // Whole letters only; behind the last that has room the rest is zero or full.
        Encoding.UTF8.GetEncoder().Convert(word, bytes, flush: true, out _, out _, out _);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
