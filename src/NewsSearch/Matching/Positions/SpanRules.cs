using NewsSearch.Schema;

namespace NewsSearch.Matching.Positions;

/// <summary>
/// What counts as a phrase and as near, over sorted positions and a text's map; the same for postings and for words of a
/// text at hand. Pure functions. A text without a map is one paragraph without brackets.
/// </summary>
internal static class SpanRules
{
    /// <summary>More positions than the longest bracket holds words.</summary>
    private const int WidestFrontier = 128;

    /// <summary>The last position at which the word after <paramref name="position"/> may stand: next to it, or past words inside brackets.</summary>
    public static int LastNext(int position, StoryMap? map)
    {
        var next = position + 1;
        if (map is null)
            return next;
        foreach (var bracket in map.Brackets)
        {
            if (bracket.Start > next)
                break;
            if (bracket.End > next)
                next = bracket.End;
        }
        return next;
    }

    /// <summary>Adds the phrases that the slots' positions make.</summary>
    public static void AddPhrases(ReadOnlySpan<SpanList> slots, StoryMap? map, SpanList into)
    {
        var first = slots[0];
        for (var i = 0; i < first.Count; i++)
        {
            into.Tick();
            var end = EndOfPhrase(slots, first[i].Start, map);
            if (end > 0 && (map is null || map.ParagraphOf(first[i].Start) == map.ParagraphOf(end - 1)))
                into.Add(first[i].Start, end);
        }
    }

    /// <summary>Adds the matches of <paramref name="pattern"/> given those of its sides.</summary>
    public static void AddNear(SpanList left, SpanList right, NearPattern pattern, StoryMap? map, SpanList into)
    {
        if (pattern.Negated)
        {
            AddLonely(left, right, pattern, map, into);
            return;
        }
        var first = into.Count;
        if (!AddFollowing(left, right, pattern, map, into) || pattern.Ordered)
            return;
        var second = into.Count;
        AddFollowing(right, left, pattern, map, into);
        into.Merge(first, second);
    }

    /// <summary>
    /// Adds the spans from where a first one starts to where a second one behind it ends. Spans that share a start, or an
    /// end, are taken together: a chain of proximities has as many spans as pairs of places, and trying each against each
    /// place again would take the cube of them.
    /// </summary>
    private static bool AddFollowing(SpanList first, SpanList second, NearPattern pattern, StoryMap? map, SpanList into)
    {
        var byEnd = second.ByEnd();
        var distance = pattern.Scope == NearScope.Words ? pattern.Distance : int.MaxValue;
        for (int i = 0, j; i < first.Count; i = j)
        {
            var start = first[i].Start;
            for (j = i + 1; j < first.Count && first[j].Start == start;)
                j++;
            var ends = first.Spans[i..j];
            var farthest = Math.Min(LastOfUnit(start, pattern.Scope, map), (long)ends[^1].End - 1 + distance + second.LongestLength);
            for (int k = FirstEndingAfter(byEnd, ends[0].End), m; k < byEnd.Length && byEnd[k].End <= farthest; k = m)
            {
                into.Tick();
                for (m = k + 1; m < byEnd.Length && byEnd[m].End == byEnd[k].End;)
                    m++;
                if (AreInOneUnit(start, byEnd[k].End - 1, pattern.Scope, map) && Meet(ends, byEnd[k..m], distance)
                    && !into.TryAdd(start, byEnd[k].End))
                    return false;
            }
        }
        return true;
    }

    /// <summary>Whether some start lies behind some end and not too far; both in order.</summary>
    private static bool Meet(ReadOnlySpan<PositionSpan> ends, ReadOnlySpan<PositionSpan> starts, int distance)
    {
        var s = 0;
        foreach (var span in ends)
        {
            while (s < starts.Length && starts[s].Start < span.End)
                s++;
            if (s == starts.Length)
                return false;
            // Nearest edges are the last word of one and the first word of the other: adjacent words are 1 apart.
            if (starts[s].Start - (span.End - 1) <= distance)
                return true;
        }
        return false;
    }

    private static int FirstEndingAfter(ReadOnlySpan<PositionSpan> byEnd, int position)
    {
        int low = 0, high = byEnd.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (byEnd[middle].End <= position)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static bool AreInOneUnit(int start, int last, NearScope scope, StoryMap? map) => map is null || scope switch
    {
        NearScope.Words => map.SectionOf(start) == map.SectionOf(last),
        NearScope.Sentence => map.SentenceOf(start) == map.SentenceOf(last),
        _ => map.ParagraphOf(start) == map.ParagraphOf(last),
    };

    /// <summary>Where a span within the sentence or paragraph of a position ends at the latest.</summary>
    private static int LastOfUnit(int position, NearScope scope, StoryMap? map)
    {
        if (map is null || scope == NearScope.Words)
            return int.MaxValue;
        var starts = scope == NearScope.Sentence ? map.SentenceStarts : map.ParagraphStarts;
        var ordinal = scope == NearScope.Sentence ? map.SentenceOf(position) : map.ParagraphOf(position);
        return ordinal + 1 < starts.Count ? starts[ordinal + 1] : int.MaxValue;
    }

    /// <summary>Adds the left spans with no right one near.</summary>
    private static void AddLonely(SpanList left, SpanList right, NearPattern pattern, StoryMap? map, SpanList into)
    {
        for (var l = 0; l < left.Count; l++)
        {
            var found = false;
            var (first, last) = Reach(left[l], pattern, map);
            for (var r = right.FirstAtOrAfter(first - right.LongestLength); r < right.Count && right[r].Start <= last && !found; r++)
            {
                into.Tick();
                found = AreNear(left[l], right[r], pattern, map);
            }
            if (!found)
                into.Add(left[l].Start, left[l].End);
        }
    }

    /// <summary>Whether two spans do not overlap and are near, in the order asked for.</summary>
    public static bool AreNear(in PositionSpan left, in PositionSpan right, NearPattern pattern, StoryMap? map)
    {
        var leftFirst = left.End <= right.Start;
        if (!leftFirst && (pattern.Ordered || right.End > left.Start))
            return false;
        var (before, after) = leftFirst ? (left, right) : (right, left);
        return (pattern.Scope != NearScope.Words || after.Start - (before.End - 1) <= pattern.Distance)
            && AreInOneUnit(before.Start, after.End - 1, pattern.Scope, map);
    }

    /// <summary>First and last position at which a span near <paramref name="span"/> may end and start.</summary>
    private static (int First, int Last) Reach(in PositionSpan span, NearPattern pattern, StoryMap? map)
    {
        if (pattern.Scope == NearScope.Words)
            return (span.Start - pattern.Distance, span.End - 1 + pattern.Distance);
        if (map is null)
            return (0, int.MaxValue);
        var starts = pattern.Scope == NearScope.Sentence ? map.SentenceStarts : map.ParagraphStarts;
        var ordinal = pattern.Scope == NearScope.Sentence ? map.SentenceOf(span.Start) : map.ParagraphOf(span.Start);
        return (ordinal < 0 ? 0 : starts[ordinal], ordinal + 1 < starts.Count ? starts[ordinal + 1] - 1 : int.MaxValue);
    }

    /// <summary>
    /// End of the shortest phrase that starts at <paramref name="position"/>; 0 if there is none. Goes from word to word with
    /// all places where each may stand, which is one place except inside brackets: trying one after another would take
    /// exponential time on a bracket full of one word.
    /// </summary>
    private static int EndOfPhrase(ReadOnlySpan<SpanList> slots, int position, StoryMap? map)
    {
        Span<int> here = stackalloc int[WidestFrontier];
        Span<int> next = stackalloc int[WidestFrontier];
        here[0] = position;
        var width = 1;
        for (var s = 1; s < slots.Length; s++)
        {
            var slot = slots[s];
            var found = 0;
            for (var h = 0; h < width; h++)
            {
                var last = LastNext(here[h], map);
                var from = Math.Max(here[h], found > 0 ? next[found - 1] : -1) + 1;
                for (var i = slot.FirstAtOrAfter(from); i < slot.Count && slot[i].Start <= last && found < WidestFrontier; i++)
                    next[found++] = slot[i].Start;
            }
            if (found == 0)
                return 0;
            var swap = here;
            here = next;
            next = swap;
            width = found;
        }
        return here[0] + 1;
    }
}
