using System.Numerics;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Goes through the documents that have any of some words, or several, window by window: words whose bounds together stay below
/// what the best documents score are looked up only for documents that the others found. All words of a window being such, it
/// is left out unread.
/// </summary>
/// <remarks>
/// MAXSCORE of Turtle and Flood (1995) over block bounds, as in Ding and Suel, Faster Top-k Document Retrieval Using Block-Max
/// Indexes, SIGIR 2011, and Chakrabarti, Chaudhuri and Ganti, Interval-Based Pruning for Top-k Processing over Compressed
/// Lists, ICDE 2011.
/// </remarks>
internal sealed class DisjunctionSearch
{
    /// <summary>Documents whose scores are added up side by side.</summary>
    private const int Room = 4096;

    /// <summary>Postings that are gone over in the time of looking one up.</summary>
    private const int PostingsPerLookup = 8;

    /// <summary>A window is no shorter than so much for every two words.</summary>
    private const int WindowOfPairs = 4;

    /// <summary>Windows in which fewer are looked at are too small for what their bounds cost.</summary>
    private const int FewDocuments = 32;

    [ThreadStatic]
    private static double[]? t_sums;

    [ThreadStatic]
    private static uint[]? t_sources;

    [ThreadStatic]
    private static ulong[]? t_marks;

    [ThreadStatic]
    private static int[]? t_places;

    private readonly SegmentScan _scan;
    private readonly MatchCursor[] _others;
    private readonly MatchCursor[] _prohibited;
    private readonly int _least;
    // Whether a document may be found that has none of the words.
    private readonly bool _othersFind;
    private readonly double _slack;
    private readonly Part[] _parts;
    // What the first so many parts, those of the least bounds, can score together.
    private readonly double[] _together;
    // Those whose other postings add to the score, in the order of the query.
    private readonly Part[] _added;
    private readonly double[] _sums = t_sums ??= new double[Room];
    private readonly uint[] _sources = t_sources ??= new uint[Room];
    private readonly ulong[] _marks = t_marks ??= new ulong[Room / 64];
    // Of a window, where those stand that may be good enough.
    private readonly int[] _places = t_places ??= new int[Room];
    private int _essential;
    private readonly double _greatestShare;
    private int _looked;

    /// <param name="some">The words.</param>
    /// <param name="scan">The segment.</param>
    /// <param name="slack">What rounding can make of a bound.</param>
    public DisjunctionSearch(SomeWords some, SegmentScan scan, double slack)
    {
        _scan = scan;
        _others = some.Others;
        _prohibited = some.Prohibited;
        _least = some.Least;
        _othersFind = some.OthersFind;
        var words = some.Words;
        _slack = slack;
        _parts = new Part[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            // The last bit is that of all who have none of their own.
            _parts[i] = new Part(words[i], 1u << Math.Min(i, 31));
            _greatestShare = Math.Max(_greatestShare, words[i].Share);
        }
        _together = new double[_parts.Length + 1];
        _added = Array.FindAll(_parts, p => p.Word.Adding.Length > 0);
    }

    public void Run()
    {
        // What the bounds of a window cost grows with the words, and how often they tell that it need not be read falls with them.
        var shortest = (int)Math.Min(Room, WindowOfPairs * (long)_parts.Length * _parts.Length);
        var least = shortest;
        for (var start = _scan.NextAccepted(0); start < _scan.MaxDoc; start = _scan.NextAccepted(start))
        {
            _scan.Budget.Tick(_parts.Length);
            var end = EndOf(start, least);
            if (end < 0)
                return;
            Arrange(start, end);
            _looked = 0;
            if (_essential < _parts.Length)
                for (var from = start; from < end; from += Room)
                    Look(from, (int)Math.Min(end, (long)from + Room));
            least = _essential == _parts.Length || _looked >= FewDocuments ? shortest : Math.Min(least * 2, Room);
            start = end;
        }
    }

    /// <summary>Where a window ends, exclusive: at the end of a block of those that must be read; below zero where no word follows.</summary>
    private int EndOf(int start, int least)
    {
        var (ofEssential, ofAny) = (MatchCursor.End, MatchCursor.End);
        for (var i = 0; i < _parts.Length; i++)
        {
            var last = _parts[i].Postings.LookAhead(start);
            ofAny = Math.Min(ofAny, last);
            if (i >= _essential)
                ofEssential = Math.Min(ofEssential, last);
        }
        foreach (var other in _othersFind ? _others : [])
            ofAny = Math.Min(ofAny, other.LookAhead(start));
        if (ofAny == MatchCursor.End)
            return -1;
        var end = (ofEssential == MatchCursor.End ? ofAny : ofEssential) + 1L;
        end = Math.Max(end, (long)start + least);
        if (float.IsNegativeInfinity(_scan.Threshold))
            end = Math.Min(end, (long)start + Room);
        return (int)Math.Min(end, _scan.MaxDoc);
    }

    /// <summary>Sorts the words by what they can score in a window, and finds how many need not be read there.</summary>
    private void Arrange(int start, int end)
    {
        foreach (var part in _parts)
            part.Bound = part.Postings.BoundIn(start, end - 1) * part.Word.Share;
        for (var i = 1; i < _parts.Length; i++)
        {
            var moved = _parts[i];
            var at = i;
            for (; at > 0 && _parts[at - 1].Bound > moved.Bound; at--)
                _parts[at] = _parts[at - 1];
            _parts[at] = moved;
        }
        _essential = 0;
        // Other parts are looked up only, as long as a word is in every document that is good enough.
        _together[0] = _slack;
        foreach (var other in _others)
            _together[0] += other.BoundIn(start, end - 1);
        for (var i = 0; i < _parts.Length; i++)
        {
            _together[i + 1] = _together[i] + _parts[i].Bound;
            if (_together[i + 1] <= _scan.Threshold)
                _essential = i + 1;
        }
    }

    private void Look(int start, int end)
    {
        var findsOthers = _othersFind && _together[0] > _scan.Threshold;
        if (_essential == _parts.Length - 1 && !findsOthers)
        {
            LookAtOne(_parts[_essential].Postings, start, end);
            return;
        }
        for (var i = _essential; i < _parts.Length; i++)
        {
            _parts[i].Postings.Advance(start);
            _parts[i].Postings.AddTo(start, end, _sums, _sources, _parts[i].Bit, _marks);
        }
        var count = Gather(end - start);
        for (var i = _essential - 1; i >= 0 && count > 0; i--)
        {
            AddMissing(_parts[i], start, end, count);
            count = Keep(count, _together[i]);
        }
        _marks.AsSpan(0, (end - start + 63) >> 6).Clear();
        var other = findsOthers ? NextOfOthers(start) : MatchCursor.End;
        foreach (var place in _places.AsSpan(0, count))
        {
            var document = start + place;
            if (other < document)
                other = LookAtOthers(other, document);
            Finish(document, _sums[place], _sources[place]);
            if (other == document)
                other = NextOfOthers(document + 1);
        }
        LookAtOthers(other, end);
    }

    /// <summary>Leaves marked what may be good enough by what was added up so far, and tells where it is and how much.</summary>
    private int Gather(int length)
    {
        var count = 0;
        var (sums, places, bound) = (_sums, _places, (_scan.Threshold - _together[_essential]) / _greatestShare);
        for (var word = 0; word < (length + 63) >> 6; word++)
        {
            var kept = 0UL;
            _looked += BitOperations.PopCount(_marks[word]);
            for (var marks = _marks[word]; marks != 0; marks &= marks - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(marks);
                var isKept = sums[place] > bound;
                places[count] = place;
                count += isKept ? 1 : 0;
                kept |= isKept ? marks & (ulong)-(long)marks : 0;
            }
            _marks[word] = kept;
        }
        return count;
    }

    /// <summary>Adds what a word that need not be read scores in documents that the others found.</summary>
    private void AddMissing(Part part, int start, int end, int count)
    {
        var postings = part.Postings;
        // Of a few postings all are gone over sooner than some of them are looked up.
        if ((long)postings.DocFreq * (end - start) < (long)PostingsPerLookup * count * _scan.MaxDoc)
        {
            postings.Advance(start);
            postings.AddToMarked(start, end, _sums, _sources, part.Bit, _marks);
            return;
        }
        foreach (var place in _places.AsSpan(0, count))
        {
            if (postings.Advance(start + place) != start + place)
                continue;
            _sums[place] += postings.Score;
            _sources[place] |= part.Bit;
        }
    }

    /// <summary>Keeps the places of what may still be good enough with what is left to be added; gives how many.</summary>
    private int Keep(int count, double left)
    {
        var kept = 0;
        var (sums, places, bound) = (_sums, _places, (_scan.Threshold - left) / _greatestShare);
        // Which are kept the processor would guess wrong; so each is written, and the next one over it where it is not.
        for (var i = 0; i < count; i++)
        {
            var place = places[i];
            places[kept] = place;
            kept += sums[place] > bound ? 1 : 0;
        }
        return kept;
    }

    /// <summary>Looks at documents that have none of the words, from one on up to a limit, exclusive; gives the first beyond.</summary>
    private int LookAtOthers(int document, int limit)
    {
        for (; document < limit; document = NextOfOthers(document + 1))
        {
            _scan.Budget.Tick();
            _looked++;
            Finish(document, 0, 0);
        }
        return document;
    }

    private int NextOfOthers(int target)
    {
        var first = MatchCursor.End;
        foreach (var other in _others)
            first = Math.Min(first, other.Advance(target));
        return first;
    }

    /// <summary>Where one word is all that must be read, its documents are looked at as they come.</summary>
    private void LookAtOne(PostingCursor postings, int start, int end)
    {
        postings.Advance(start);
        while (postings.FindAbove((_scan.Threshold - _together[_essential]) / _greatestShare, end))
        {
            _looked++;
            Score(postings.Document, postings.Score, _parts[_essential].Bit);
            postings.Advance(postings.Document + 1);
        }
    }

    /// <param name="document">The document.</param>
    /// <param name="sum">What the words that must be read score there.</param>
    /// <param name="sources">Which of them are there: the other postings of a word that is not need not be asked.</param>
    private void Score(int document, double sum, uint sources)
    {
        for (var i = _essential - 1; i >= 0; i--)
        {
            if ((sum * _greatestShare) + _together[i + 1] <= _scan.Threshold)
                return;
            if (_parts[i].Postings.Advance(document) != document)
                continue;
            sum += _parts[i].Postings.Score;
            sources |= _parts[i].Bit;
        }
        Finish(document, sum, sources);
    }

    /// <param name="document">The document.</param>
    /// <param name="sum">What all words score there.</param>
    /// <param name="sources">Which of them are there.</param>
    private void Finish(int document, double sum, uint sources)
    {
        if ((sum * _greatestShare) + _together[0] <= _scan.Threshold || !_scan.Accepts(document))
            return;
        var (found, added) = (BitOperations.PopCount(sources), 0.0);
        foreach (var other in _others)
            if (other.Advance(document) == document && other.Matches())
            {
                found++;
                added += other.Score(document);
            }
        if (found < _least || (sum * _greatestShare) + added + _slack <= _scan.Threshold || BooleanCursor.IsProhibited(_prohibited, document))
            return;
        foreach (var part in _added)
            if ((part.Bit & sources) != 0)
                foreach (var group in part.Word.Adding)
                    sum += group.Score(document, part.Word.LengthOf(document));
        _scan.Add(document, sum + added);
    }

    private sealed class Part(WordCursor word, uint bit)
    {
        public uint Bit => bit;

        public WordCursor Word => word;

        public PostingCursor Postings { get; } = word.Finding[0];

        public double Bound { get; set; }
    }
}
