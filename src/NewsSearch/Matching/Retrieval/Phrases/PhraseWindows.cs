using System.Numerics;
using NewsSearch.Matching.Scoring;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>
/// Finds all stories of a segment in which a phrase stands, a window of documents at a time: first where its words stand next to
/// each other, text by text, and only then whether that is in one paragraph. What tells this lies far apart in memory, and asked
/// one story after the other it comes while the next one is already asked about. One search, one thread.
/// </summary>
/// <param name="texts">The texts that have all words.</param>
/// <param name="weight">Scores it.</param>
/// <param name="lengths">The encoded length of each document.</param>
/// <param name="scorer">Looks at stories with brackets, which may stand between words.</param>
/// <param name="outlines">Which stories have brackets.</param>
/// <param name="window">Documents of a window, a multiple of 64.</param>
/// <param name="positions">Positions of a word that are decoded at a time.</param>
internal sealed class PhraseWindows(
    PhraseText[] texts, PatternWeight weight, byte[] lengths, Func<PatternScorer> scorer, StoryOutlines outlines,
    int window = PhraseWindows.LargestWindow, int positions = PhraseStages.MostPositions)
{
    public const int LargestWindow = PhraseRoom.Documents;

    private const int WordBits = 64;

    /// <summary>Starts that are kept before they are looked at.</summary>
    private const int MostStarts = 1 << 14;

    /// <summary>More often a phrase seldom stands in a story.</summary>
    private const int MostFew = 16;

    private readonly PhraseRoom _room = PhraseRoom.OfThread;
    // What stands no more often is not good enough in a document of any length: what is found must score ever more.
    private float _few;

    /// <summary>Where to go on: all documents before it have been gone over.</summary>
    public int Next { get; private set; }

    /// <summary>
    /// Goes over the next documents, counts those that count, and adds those that are good enough; false when there are no more.
    /// </summary>
    public bool Step(SegmentScan scan, out int counted)
    {
        counted = 0;
        if (Next >= scan.MaxDoc)
            return false;
        var accepted = scan.NextAccepted(Next);
        if (accepted == MatchCursor.End)
        {
            Next = scan.MaxDoc;
            return false;
        }
        var start = accepted & ~(WordBits - 1);
        var end = (int)Math.Min(scan.MaxDoc, (long)start + window);
        var words = (end - start + WordBits - 1) / WordBits;
        _room.Clear(words);
        while (_few < MostFew && weight.Score(_few + 1, 0) <= scan.Threshold)
            _few++;
        var next = MatchCursor.End;
        foreach (var text in texts)
            next = Math.Min(next, Find(text, start, end, scan));
        counted = Count(scan, start, words);
        Next = Math.Max(end, next);
        _room.Shrink();
        return true;
    }

    /// <summary>Counts those that match, and adds those that are good enough.</summary>
    private int Count(SegmentScan scan, int start, int words)
    {
        var marks = _room.Marks.AsSpan(0, words);
        var bracketed = _room.Bracketed.AsSpan(0, words);
        if (_room.HasBracketed)
            for (var i = 0; i < words; i++)
                marks[i] |= bracketed[i];
        scan.KeepIn(start, marks);
        var count = 0;
        foreach (var mark in marks)
            count += BitOperations.PopCount(mark);
        var frequent = _room.Frequent.AsSpan(0, words);
        for (var i = 0; i < words; i++)
            for (var left = marks[i] & (bracketed[i] | frequent[i]); left != 0; left &= left - 1)
                if (!Matches(scan, start, (i * WordBits) + BitOperations.TrailingZeroCount(left)))
                    count--;
        return count;
    }

    /// <summary>Whether a document that is marked matches; adds it where it is good enough.</summary>
    private bool Matches(SegmentScan scan, int start, int place)
    {
        var document = start + place;
        var isBracketed = (_room.Bracketed[place / WordBits] & (1UL << place)) != 0;
        if (isBracketed && !Scorer.MatchesAt(document))
            return false;
        var score = isBracketed ? Scorer.GetScore() : Score(document, place, scan.Threshold);
        if (score > scan.Threshold)
            scan.Add(document, score);
        return true;
    }

    /// <summary>What it scores, or something that is no more than a bound where that is all that can be said of it.</summary>
    private float Score(int document, int place, float bound)
    {
        // The length of the document lies far from that of the last one: most need not be looked up, as no length would do.
        var frequency = _room.Frequencies[place];
        var most = weight.Score(frequency, 0);
        return most > bound ? weight.Score(frequency, lengths[document]) : most;
    }

    private PatternScorer Scorer => field ??= scorer();

    /// <summary>Adds up how often it stands in a text; returns the first document behind the window that has its words.</summary>
    private int Find(PhraseText text, int start, int end, SegmentScan scan)
    {
        if (text.Stages is { } stages)
        {
            var candidates = stages.FindCandidates(start, end, outlines, _room, scan.Budget);
            var atATime = stages.AtATime(_room, positions);
            for (var from = 0; from < candidates; from += atATime)
                Add(text, start, stages.Find(from, Math.Min(atATime, candidates - from), _room, scan.Budget));
            return stages.Next;
        }
        _room.Reserve(end - start);
        var (found, starts) = (0, 0);
        var document = text.Document >= start ? text.Document : text.Advance(start);
        for (; document < end; document = text.Advance(document + 1))
        {
            scan.Budget.Tick();
            if (outlines.MayHaveBrackets(document))
            {
                _room.MarkBracketed(document - start);
                continue;
            }
            var here = text.Starts();
            if (here.IsEmpty)
                continue;
            if (here.Length > _room.Starts.Length - starts)
                Array.Resize(ref _room.Starts, Math.Max(starts + here.Length, 2 * _room.Starts.Length));
            here.CopyTo(_room.Starts.AsSpan(starts));
            _room.Found[found] = document;
            _room.StartEnds[found++] = starts += here.Length;
            if (starts < MostStarts)
                continue;
            Add(text, start, found);
            (found, starts) = (0, 0);
        }
        Add(text, start, found);
        return document;
    }

    private void Add(PhraseText text, int start, int found)
    {
        var documents = _room.Found.AsSpan(0, found);
        var ends = _room.StartEnds.AsSpan(0, found);
        var numbers = _room.Ends.AsSpan(0, found);
        text.Prefetch(documents, numbers);
        var (from, unsure) = (0, 0);
        for (var i = 0; i < documents.Length; i++)
        {
            if (text.IsSurelyIn(documents[i], numbers[i], _room.Starts.AsSpan(from, ends[i] - from)))
                Add(documents[i] - start, text.Weight * (ends[i] - from));
            else
                _room.Kept[unsure++] = i;
            from = ends[i];
        }
        foreach (var i in _room.Kept.AsSpan(0, unsure))
        {
            from = i == 0 ? 0 : ends[i - 1];
            if (text.CountIn(documents[i], _room.Starts.AsSpan(from, ends[i] - from)) is > 0 and var count)
                Add(documents[i] - start, text.Weight * count);
        }
    }

    private void Add(int place, float counts)
    {
        ref var mark = ref _room.Marks[place / WordBits];
        ref var frequency = ref _room.Frequencies[place];
        var bit = 1UL << place;
        frequency = (mark & bit) == 0 ? counts : frequency + counts;
        mark |= bit;
        _room.Frequent[place / WordBits] |= frequency > _few ? bit : 0;
    }
}
