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
    private readonly (PhraseSlot Slot, int Distance)[] _byCost = [.. slots.Select((slot, i) => (slot, i)).OrderBy(s => s.slot.Cost)];
    private int[] _starts = new int[16];

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
        var count = Starts();
        for (var i = 1; i < _byCost.Length && count > 0; i++)
            count = Kept(count, _byCost[i].Distance, _byCost[i].Slot.Places());
        if (outlines is null)
            return count;
        var kept = 0;
        foreach (var start in _starts.AsSpan(0, count))
            if (outlines.IsInOneParagraph(Document, start, start + slots.Length))
                kept++;
        return kept;
    }

    /// <summary>Where the phrase would start, by the rarest word; each place once, though two terms of the word may stand there.</summary>
    private int Starts()
    {
        var (slot, distance) = _byCost[0];
        var places = slot.Places();
        if (_starts.Length < places.Length)
            _starts = new int[Math.Max(places.Length, 2 * _starts.Length)];
        var (count, last) = (0, -1);
        foreach (var place in places)
            if (place >= distance && place != last)
                _starts[count++] = (last = place) - distance;
        return count;
    }

    /// <summary>Keeps the starts behind which a place lies at a distance.</summary>
    private int Kept(int count, int distance, ReadOnlySpan<int> places)
    {
        var (kept, at) = (0, 0);
        foreach (var start in _starts.AsSpan(0, count))
        {
            while (at < places.Length && places[at] < start + distance)
                at++;
            if (at == places.Length)
                break;
            if (places[at] == start + distance)
                _starts[kept++] = start;
        }
        return kept;
    }
}
