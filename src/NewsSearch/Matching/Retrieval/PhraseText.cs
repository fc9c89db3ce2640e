using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// A phrase in one text of a segment's stories, but for those that have brackets: its words stand next to each other in one
/// paragraph. Most documents that have the words have them apart, so paragraphs are looked at last. One thread at a time.
/// </summary>
/// <param name="slots">The places of the phrase, at least two.</param>
/// <param name="weight">What an occurrence counts.</param>
/// <param name="maps">The maps of the text; null for a text without.</param>
internal sealed class PhraseText(PhraseSlot[] slots, float weight, BinaryDocValues? maps)
{
    private readonly BytesRef _bytes = new();
    private readonly StoryMap _map = new();
    private int[] _starts = new int[16];

    public float Weight => weight;

    /// <summary>How often the phrase stands in a document at the most; no place is looked at yet.</summary>
    public int MostIn(int document)
    {
        var most = int.MaxValue;
        foreach (var slot in slots)
        {
            if (!slot.IsIn(document))
                return 0;
            most = Math.Min(most, slot.Frequency);
        }
        return most;
    }

    /// <summary>How often the phrase stands in the document that was asked about last, which has all words.</summary>
    public int CountIn(int document)
    {
        var first = slots[0].PlacesIn(document);
        if (_starts.Length < first.Length)
            _starts = new int[Math.Max(first.Length, 2 * _starts.Length)];
        first.CopyTo(_starts);
        // A place comes twice where two terms of a word stand there.
        var count = Kept(first.Length, 0, first);
        for (var i = 1; i < slots.Length && count > 0; i++)
            count = Kept(count, i, slots[i].PlacesIn(document));
        return count == 0 || maps is null ? count : InOneParagraph(document, count);
    }

    /// <summary>Keeps the starts behind which a place lies at a distance, and each once.</summary>
    private int Kept(int count, int distance, ReadOnlySpan<int> places)
    {
        var (kept, at, last) = (0, 0, -1);
        for (var i = 0; i < count; i++)
        {
            var start = _starts[i];
            while (at < places.Length && places[at] < start + distance)
                at++;
            if (at == places.Length)
                break;
            if (places[at] == start + distance && start != last)
                _starts[kept++] = last = start;
        }
        return kept;
    }

    private int InOneParagraph(int document, int count)
    {
        maps!.Get(document, _bytes);
        if (_bytes.Length == 0)
            return count;
        StoryMapCodec.Read(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length), _map);
        var kept = 0;
        foreach (var start in _starts.AsSpan(0, count))
            if (_map.ParagraphOf(start) == _map.ParagraphOf(start + slots.Length - 1))
                kept++;
        return kept;
    }
}
