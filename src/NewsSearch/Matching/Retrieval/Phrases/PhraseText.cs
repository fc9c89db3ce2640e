using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>
/// A phrase in one text of a segment's stories, but for those that have brackets: its words stand next to each other in one
/// paragraph. The places of its rarest word are looked at first: most documents that have all words have them apart, and then
/// the places of frequent ones are never read. One thread at a time.
/// </summary>
/// <param name="slots">The places of the phrase, in its order.</param>
/// <param name="weight">What an occurrence counts.</param>
/// <param name="outlines">Where paragraphs start; null for a text without.</param>
internal sealed class PhraseText(PhraseSlot[] slots, float weight, StoryOutlines? outlines)
{
    /// <summary>Pairs of a start and a place that are compared rather than gone through in order.</summary>
    private const int MostPairs = 1024;

    private readonly (PhraseSlot Slot, int Distance)[] _byCost = [.. slots.Select((slot, i) => (slot, i)).OrderBy(s => s.slot.Cost)];
    private int[] _starts = [];
    private PhraseStages? _stages;

    /// <summary>How many words it has.</summary>
    public int Length => slots.Length;

    public float Weight => weight;

    /// <summary>The document stood at, which has all words; -1 before the first.</summary>
    public int Document { get; private set; } = -1;

    public long Cost => _byCost[0].Slot.Cost;

    /// <summary>To find it in many documents at a time; null where it is not of single terms.</summary>
    public PhraseStages? Stages => _stages ??= slots.All(s => s.IsSingle) ? new PhraseStages(_byCost) : null;

    /// <summary>Goes to the first document from a target on that has all words.</summary>
    public int Advance(int target)
    {
        var lead = _byCost[0].Slot;
        var document = lead.Advance(target);
        for (var i = 1; i < _byCost.Length && document != PostingCursor.End;)
        {
            var other = _byCost[i].Slot.Advance(document);
            if (other == document)
            {
                i++;
                continue;
            }
            document = lead.Advance(other);
            i = 1;
        }
        return Document = document;
    }

    /// <summary>How often the phrase stands in the document at the most; no place is looked at yet.</summary>
    /// <param name="hasBrackets">Whether two places of a word may share what follows them.</param>
    public int Most(bool hasBrackets)
    {
        var most = slots[0].Frequency;
        for (var i = 1; i < slots.Length && !hasBrackets; i++)
            most = Math.Min(most, slots[i].Frequency);
        return most;
    }

    /// <summary>The same for a document without brackets that may not have all words; not before one asked about.</summary>
    public int MostAt(int document)
    {
        var most = int.MaxValue;
        for (var word = 0; word < _byCost.Length && most > 0; word++)
            most = Math.Min(most, FrequencyAt(document, word));
        return most;
    }

    /// <summary>How often a word is in a document; not before one asked about.</summary>
    /// <param name="document">The document.</param>
    /// <param name="word">Its number, the rarest first.</param>
    public int FrequencyAt(int document, int word)
    {
        var slot = _byCost[word].Slot;
        return slot.Advance(document) == document ? slot.Frequency : 0;
    }

    /// <summary>Brings near what tells whether that is in one paragraph; finds numbers by which it is told.</summary>
    public void Prefetch(ReadOnlySpan<int> documents, Span<int> numbers) => outlines?.Prefetch(documents, numbers);

    /// <summary>How often it stands there, or nothing where it is known to be less than is wanted; asked once a document.</summary>
    /// <param name="least">What is wanted.</param>
    public int Count(int least = 1) => CountIn(Document, Starts(least));

    /// <summary>
    /// Whether it is told at once that all of the places at which its words stand next to each other are in one paragraph; where it is
    /// not, what else will be asked is brought near.
    /// </summary>
    public bool IsSurelyIn(int document, int number, ReadOnlySpan<int> starts)
    {
        if (outlines is null)
            return true;
        foreach (var start in starts)
        {
            if (start >= 0 && outlines.IsSurelyInOneParagraph(number, start, start + slots.Length))
                continue;
            outlines.PrefetchAll(document);
            return false;
        }
        return true;
    }

    /// <summary>How many of the places at which its words stand next to each other in a document are in one paragraph.</summary>
    public int CountIn(int document, ReadOnlySpan<int> starts)
    {
        if (outlines is null)
            return starts.Length;
        var count = 0;
        foreach (var start in starts)
            // Below zero only in what is damaged.
            if (start >= 0 && outlines.IsInOneParagraph(document, start, start + slots.Length))
                count++;
        return count;
    }

    /// <summary>The places at which its words stand next to each other in the document, in order; asked once a document, and good until the next one.</summary>
    /// <param name="least">None where they are fewer.</param>
    public ReadOnlySpan<int> Starts(int least = 1)
    {
        // Each word's places are counted from where it stands in the phrase: they are starts then, and those of all words are wanted.
        var (lead, distance) = _byCost[0];
        var starts = lead.PlacesFrom(distance);
        if (_starts.Length < starts.Length)
            _starts = new int[Math.Max(starts.Length, 2 * _starts.Length)];
        for (var i = 1; i < _byCost.Length && starts.Length >= least; i++)
        {
            var places = _byCost[i].Slot.PlacesFrom(_byCost[i].Distance);
            var count = starts.Length * (long)places.Length <= MostPairs ? Compared(starts, places, _starts) : Merged(starts, places, _starts);
            starts = _starts.AsSpan(0, count);
        }
        return starts.Length >= least ? starts : [];
    }

    /// <summary>
    /// Keeps the starts that are among some places: each compared with eight places at a time, as there are few of either, and
    /// the processor would guess wrong at half the steps from one to the next.
    /// </summary>
    private static int Compared(ReadOnlySpan<int> starts, ReadOnlySpan<int> places, Span<int> kept)
    {
        ref var first = ref MemoryMarshal.GetReference(places);
        var count = 0;
        foreach (var start in starts)
        {
            var wanted = Vector256.Create(start);
            var found = Vector256<int>.Zero;
            for (nuint at = 0; at < (nuint)(uint)places.Length; at += (nuint)Vector256<int>.Count)
                found |= Vector256.Equals(Vector256.LoadUnsafe(ref first, at), wanted);
            kept[count] = start;
            count += found == Vector256<int>.Zero ? 0 : 1;
        }
        return count;
    }

    /// <summary>The same in the order of both.</summary>
    public static int Merged(ReadOnlySpan<int> starts, ReadOnlySpan<int> places, Span<int> kept)
    {
        var (count, at) = (0, 0);
        foreach (var start in starts)
        {
            while (at < places.Length && places[at] < start)
                at++;
            if (at == places.Length)
                break;
            if (places[at] == start)
                kept[count++] = start;
        }
        return count;
    }
}
