using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Engine.Alerts;

/// <summary>
/// Which stories were copies when they came: made of another one that was there. It depends on what came before and on nothing
/// that came later. A new version is a copy if the story's first version of that text was one. One state, one thread.
/// </summary>
internal sealed class CopiesAsTheyCame(IndexReader reader)
{
    private static readonly SegmentBits s_joined = new(FieldNames.Copy, FieldNames.IsCopy);

    private readonly List<(AtomicReader Reader, NumericDocValues? Groups, NumericDocValues? Numbers, BinaryDocValues? Ids)> _segments =
        [.. reader.Leaves.Select(l => (l.AtomicReader, l.AtomicReader.GetNumericDocValues(FieldNames.CopyGroup), l.AtomicReader.GetNumericDocValues(FieldNames.VersionNumber), l.AtomicReader.GetBinaryDocValues(FieldNames.IdValue)))];

    private readonly BytesRef _id = new();

    /// <summary>Whether a story was one.</summary>
    /// <param name="segment">Its segment.</param>
    /// <param name="document">Its document there.</param>
    public bool Has(AtomicReaderContext segment, int document)
    {
        var (own, groups, numbers, ids) = _segments[segment.Ord];
        if (groups is null || numbers is null || ids is null || !s_joined.Of(own).Get(document))
            return false;
        ids.Get(document, _id);
        var (group, first, joined) = (groups.Get(document), numbers.Get(document), true);
        foreach (var other in _segments)
        {
            if (other.Groups is null || other.Numbers is null || other.Reader.GetTermDocsEnum(new Term(FieldNames.Id, BytesRef.DeepCopyOf(_id))) is not { } documents)
                continue;
            var stories = StoryBits.Of(other.Reader);
            var live = other.Reader.LiveDocs;
            for (var doc = documents.NextDoc(); doc != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
                if (stories.Get(doc) && (live is null || live.Get(doc)) && other.Groups.Get(doc) == group && other.Numbers.Get(doc) < first)
                    (first, joined) = (other.Numbers.Get(doc), s_joined.Of(other.Reader).Get(doc));
        }
        return joined;
    }
}
