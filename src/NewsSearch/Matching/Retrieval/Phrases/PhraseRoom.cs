using System.Numerics;
using NewsSearch.Codecs.Postings.Reading;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>What a window of documents takes, used again by the next search of the thread.</summary>
internal sealed class PhraseRoom
{
    /// <summary>Documents of the largest window; of each five bytes are kept, and of those that have all words some dozen more.</summary>
    public const int Documents = 1 << 15;

    private const int WordBits = 64;

    /// <summary>Positions for which there is room from the first.</summary>
    private const int UsualPositions = 1 << 15;

    /// <summary>Room for so many is kept from window to window: what a few long stories took beyond is not.</summary>
    private const int MostKept = 2 * PhraseStages.MostPositions;

    /// <summary>Places of a phrase for which room is kept from search to search.</summary>
    private const int MostSlots = 8;

    [ThreadStatic]
    private static PhraseRoom? t_room;

    private readonly List<WindowOccurrences> _occurrences = [];

    public static PhraseRoom OfThread => t_room ??= new PhraseRoom();

    /// <summary>Documents that match, a bit each.</summary>
    public ulong[] Marks { get; } = new ulong[Documents / WordBits];

    /// <summary>Documents that are left to the scorer.</summary>
    public ulong[] Bracketed { get; } = new ulong[Documents / WordBits];

    /// <summary>Of those that match, which may be good enough.</summary>
    public ulong[] Frequent { get; } = new ulong[Documents / WordBits];

    /// <summary>How often the phrase stands in those that match.</summary>
    public float[] Frequencies { get; } = new float[Documents];

    /// <summary>Documents that have all words of a text.</summary>
    public int[] Candidates { get; private set; } = [];

    /// <summary>Places among them of those without brackets.</summary>
    public int[] Left { get; private set; } = [];

    /// <summary>Places among them that are worked on.</summary>
    public int[] Kept { get; private set; } = [];

    /// <summary>Documents in which the words of a text stand next to each other.</summary>
    public int[] Found { get; private set; } = [];

    /// <summary>By document, where it is in a block of postings.</summary>
    public byte[] Places { get; } = new byte[Documents];

    /// <summary>Where the starts of each document end.</summary>
    public int[] StartEnds { get; private set; } = [];

    /// <summary>Where the positions of each document end.</summary>
    public int[] Ends { get; private set; } = [];

    /// <summary>Where the phrase may start, document by document.</summary>
    public int[] Starts = new int[UsualPositions];

    /// <summary>Where a word stands, document by document.</summary>
    public int[] Positions = new int[UsualPositions];

    /// <summary>Where the words of a text stand.</summary>
    public WindowOccurrences Occurrences(int slot)
    {
        while (_occurrences.Count <= slot)
            _occurrences.Add(new WindowOccurrences());
        return _occurrences[slot];
    }

    /// <summary>Whether any document is left to the scorer.</summary>
    public bool HasBracketed { get; private set; }

    /// <summary>Leaves a document of the window to the scorer.</summary>
    public void MarkBracketed(int place)
    {
        HasBracketed = true;
        Bracketed[place / WordBits] |= 1UL << place;
    }

    /// <summary>Begins a window.</summary>
    /// <param name="words">Of 64 documents each.</param>
    public void Clear(int words)
    {
        HasBracketed = false;
        Marks.AsSpan(0, words).Clear();
        Bracketed.AsSpan(0, words).Clear();
        Frequent.AsSpan(0, words).Clear();
    }

    /// <summary>Makes room for candidates, which are none yet.</summary>
    public void Reserve(int candidates)
    {
        if (Candidates.Length >= candidates)
            return;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)candidates);
        (Candidates, Left, Kept) = (new int[size], new int[size], new int[size]);
        (Found, StartEnds, Ends) = (new int[size], new int[size], new int[size]);
    }

    /// <summary>Lets go of more room than is usual.</summary>
    public void Shrink()
    {
        if (Starts.Length > MostKept)
            Starts = new int[UsualPositions];
        if (Positions.Length > MostKept)
            Positions = new int[UsualPositions];
        if (_occurrences.Count > MostSlots)
            _occurrences.RemoveRange(MostSlots, _occurrences.Count - MostSlots);
    }
}
