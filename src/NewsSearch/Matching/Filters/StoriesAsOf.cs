using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Bounds;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Filters;

/// <summary>
/// Stories as they were known at a moment: of each the highest version known then, if it could be used. A version is known from
/// when the index took it in. Of a story that the index took in later altogether, as from an archive, a version is known
/// from when it says itself that it was made; one that does not say was not known. One state of the index; thread-safe.
/// </summary>
internal sealed class StoriesAsOf : StoryFilter
{
    private static readonly SegmentBits s_old = new(FieldNames.State, FieldNames.OldState);
    private static readonly SegmentBits s_usable = new(FieldNames.State, "usable");
    private static readonly SegmentBits s_embargoed = new(FieldNames.State, "embargoed");

    private readonly Dictionary<object, FixedBitSet> _bySegment = [];
    private readonly DateTimeOffset _moment;
    private readonly DateTimeOffset _embargoes;
    private readonly long _takenBy;
    private readonly SearchBudget _budget;

    /// <param name="reader">The state.</param>
    /// <param name="moment">When.</param>
    /// <param name="budget">What it may take.</param>
    /// <param name="takenBy">What was taken in later, in milliseconds since 1970, is left out altogether, as if it were not there.</param>
    /// <param name="embargoes">When an embargo must be over; null for the moment.</param>
    public StoriesAsOf(IndexReader reader, DateTimeOffset moment, SearchBudget budget, long takenBy = long.MaxValue, DateTimeOffset? embargoes = null)
    {
        (_moment, _budget, _takenBy, _embargoes) = (moment, budget, takenBy, embargoes ?? moment);
        List<SegmentTimes> segments = [.. reader.Leaves.Select(leaf => new SegmentTimes(leaf))];
        try
        {
            var several = IdsWithSeveral(segments);
            foreach (var segment in segments)
                _bySegment[segment.Key] = Single(segment, several);
            foreach (var id in several)
                if (Chosen(segments, id) is var (segment, version) && IsUsable(segment, version.Document))
                    _bySegment[segment.Key].Set(version.Document);
        }
        catch (BudgetSpentException)
        {
            // What was found until then; the budget tells that it is not all.
        }
    }

    public override FixedBitSet BitsOf(AtomicReader reader) =>
        _bySegment.TryGetValue(reader.CoreCacheKey, out var bits) ? bits : new FixedBitSet(reader.MaxDoc);

    /// <summary>Stories of which the index has several versions.</summary>
    private HashSet<string> IdsWithSeveral(List<SegmentTimes> segments)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var segment in segments)
            foreach (var document in segment.Live(s_old.Of(segment.Reader)))
            {
                _budget.Tick();
                ids.Add(segment.IdOf(document));
            }
        return ids;
    }

    /// <summary>The stories of one version that were known.</summary>
    private FixedBitSet Single(SegmentTimes segment, HashSet<string> several)
    {
        var bits = new FixedBitSet(segment.Reader.MaxDoc);
        _budget.Take(segment.Reader.MaxDoc / 8);
        foreach (var document in segment.Live(StoryBits.Of(segment.Reader)))
        {
            _budget.Tick();
            var version = segment.At(document);
            if (version.IngestedAt <= _takenBy && (IsTaken(version) || IsMade(version)) && IsUsable(segment, document) && (several.Count == 0 || !several.Contains(segment.IdOf(document))))
                bits.Set(document);
        }
        return bits;
    }

    private (SegmentTimes Segment, StoryTimes Version)? Chosen(List<SegmentTimes> segments, string id)
    {
        var term = new BytesRef(id);
        var versions = segments.SelectMany(s => s.VersionsOf(term).Where(v => v.IngestedAt <= _takenBy).Select(v => (Segment: s, Version: v))).ToList();
        var wasThere = versions.Exists(v => IsTaken(v.Version));
        var known = versions.FindAll(v => wasThere ? IsTaken(v.Version) : IsMade(v.Version));
        return known.Count == 0 ? null : known.MaxBy(v => v.Version.Number);
    }

    private bool IsTaken(StoryTimes version) => version.IngestedAt <= _moment.ToUnixTimeMilliseconds();

    private bool IsMade(StoryTimes version) => version.MadeAt is { } made && made <= _moment.ToUnixTimeSeconds();

    private bool IsUsable(SegmentTimes segment, int document) =>
        s_usable.Of(segment.Reader).Get(document)
        || s_embargoed.Of(segment.Reader).Get(document) && segment.EmbargoOf(document) <= _embargoes.ToUnixTimeSeconds();
}
