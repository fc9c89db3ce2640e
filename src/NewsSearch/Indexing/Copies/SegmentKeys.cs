using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// Which keys a segment may have. A segment never gains one, so what is known holds as long as it is open, over all batches:
/// a filter is made of its dictionary once looks into that have cost as much as making it. One thread at a time.
/// </summary>
internal sealed class SegmentKeys
{
    /// <summary>In bytes: a million stories at full keenness.</summary>
    private const int LargestFilter = 32 << 20;

    /// <summary>A look into a dictionary costs about as much as going over so many of its terms.</summary>
    private const int TermsOfLook = 20;

    private static readonly ConditionalWeakTable<object, SegmentKeys> s_known = new();

    private KeyFilter? _filter;
    private uint[]? _fortnights;
    private long _looks;

    /// <summary>What is known of the segment of a reader.</summary>
    public static SegmentKeys Of(AtomicReader reader) => s_known.GetValue(reader.CoreCacheKey, _ => new SegmentKeys());

    public bool MayHold(in KeyProbe key, Terms terms) => _filter is { } filter ? filter.MayHold(key) : MayHoldUntilNow(key, terms);

    /// <summary>Has the memory fetched that a question for the key will ask for.</summary>
    public void Expect(in KeyProbe key) => _filter?.Expect(key);

    /// <summary>The fortnights that have a key, rising; that of stories without a time is among them.</summary>
    public IReadOnlyList<uint> Fortnights(Terms terms) => _fortnights ??= FortnightsOf(terms.GetEnumerator());

    private bool MayHoldUntilNow(in KeyProbe key, Terms terms)
    {
        if (++_looks * TermsOfLook <= terms.Count)
            return true;
        _filter = FilterOf(terms);
        return _filter.MayHold(key);
    }

    private static uint[] FortnightsOf(TermsEnum terms)
    {
        var found = new List<uint>();
        var start = new BytesRef(new byte[KeyTerm.Length]);
        for (var next = 0u; next <= CopySample.Undated; next = found[^1] + 1)
        {
            KeyTerm.Write(CopySample.FirstOf(next), start.Bytes.AsSpan());
            if (terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
                break;
            found.Add(CopySample.FortnightOf(KeyTerm.Read(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length))));
        }
        return [.. found];
    }

    private static KeyFilter FilterOf(Terms terms)
    {
        var filter = new KeyFilter(terms.Count, LargestFilter);
        var all = terms.GetEnumerator();
        while (all.MoveNext())
            filter.Add(new KeyProbe(KeyTerm.Read(all.Term.Bytes.AsSpan(all.Term.Offset, all.Term.Length))));
        return filter;
    }
}
