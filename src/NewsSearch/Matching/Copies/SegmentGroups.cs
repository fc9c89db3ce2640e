using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsSearch.Matching.Copies;

/// <summary>Looks up, one by one, in which group the stories of a segment are. One thread.</summary>
/// <param name="stories">Those that may be found; others are in none.</param>
/// <param name="groups">The group of each, joined or not.</param>
/// <param name="joined">The groups that a story joined.</param>
internal sealed class SegmentGroups(FixedBitSet stories, NumericDocValues groups, JoinedGroups joined)
{
    /// <summary>Those that may be found.</summary>
    public FixedBitSet Stories => stories;

    /// <summary>The group of a story, if any story joined it: its other members may be gone.</summary>
    public long? GroupOf(int document) => stories.Get(document) && groups.Get(document) is var group && joined.Contains(group) ? group : null;
}
