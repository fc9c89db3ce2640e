using System.Numerics;

namespace NewsSearch.Matching.Retrieval;

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
    private const int WordBits = 64;
    // Of 1,024 positions, more than nearly all stories have; of a longer one's the numbers would be more than its places.
    private const int MostWords = 16;

    private readonly (PhraseSlot Slot, int Distance)[] _byCost = [.. slots.Select((slot, i) => (slot, i)).OrderBy(s => s.slot.Cost)];
    private readonly ulong[] _starts = new ulong[MostWords];
    private readonly ulong[] _found = new ulong[MostWords];
    private int[] _startList = [];

    public float Weight => weight;

    /// <summary>The document stood at, which has all words; -1 before the first.</summary>
    public int Document => _byCost[0].Slot.Document;

    public long Cost => _byCost[0].Slot.Cost;

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
        return document;
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

    /// <summary>How often it stands there; asked once a document.</summary>
    public int Count()
    {
        var (lead, distance) = _byCost[0];
        var places = lead.Places();
        if (places.Length == 0 || places[^1] < distance)
            return 0;
        var words = ((places[^1] - distance) / WordBits) + 1;
        return words <= MostWords ? CountOfBits(places, distance, words) : CountOfLists(places, distance);
    }

    /// <summary>
    /// A bit for each position of the text at which the phrase may start. Words of a story lie close together, so that all of
    /// its positions are a few numbers, and a step from place to place would cost more than all of these: half of the steps go
    /// another way than the processor thought.
    /// </summary>
    private int CountOfBits(ReadOnlySpan<int> places, int distance, int words)
    {
        var starts = _starts.AsSpan(0, words);
        starts.Clear();
        foreach (var place in places)
            if (place >= distance)
                starts[(place - distance) / WordBits] |= 1UL << (place - distance);
        var found = _found.AsSpan(0, words);
        for (var i = 1; i < _byCost.Length; i++)
        {
            found.Clear();
            _byCost[i].Slot.MarkIn(found, _byCost[i].Distance);
            var any = 0UL;
            for (var word = 0; word < starts.Length; word++)
                any |= starts[word] &= found[word];
            if (any == 0)
                return 0;
        }
        outlines?.KeepInOneParagraph(Document, starts, slots.Length);
        var count = 0;
        foreach (var word in starts)
            count += BitOperations.PopCount(word);
        return count;
    }

    /// <summary>The same of a text that is too long for it.</summary>
    private int CountOfLists(ReadOnlySpan<int> places, int distance)
    {
        var count = Starts(places, distance);
        for (var i = 1; i < _byCost.Length && count > 0; i++)
            count = Kept(count, _byCost[i].Distance, _byCost[i].Slot.Places());
        if (outlines is null)
            return count;
        var kept = 0;
        foreach (var start in _startList.AsSpan(0, count))
            if (outlines.IsInOneParagraph(Document, start, start + slots.Length))
                kept++;
        return kept;
    }

    /// <summary>Where the phrase would start, by the rarest word; each place once, though two terms of the word may stand there.</summary>
    private int Starts(ReadOnlySpan<int> places, int distance)
    {
        if (_startList.Length < places.Length)
            _startList = new int[Math.Max(places.Length, 2 * _startList.Length)];
        var (count, last) = (0, -1);
        foreach (var place in places)
            if (place >= distance && place != last)
                _startList[count++] = (last = place) - distance;
        return count;
    }

    /// <summary>Keeps the starts behind which a place lies at a distance.</summary>
    private int Kept(int count, int distance, ReadOnlySpan<int> places)
    {
        var (kept, at) = (0, 0);
        foreach (var start in _startList.AsSpan(0, count))
        {
            while (at < places.Length && places[at] < start + distance)
                at++;
            if (at == places.Length)
                break;
            if (places[at] == start + distance)
                _startList[kept++] = start;
        }
        return kept;
    }
}
