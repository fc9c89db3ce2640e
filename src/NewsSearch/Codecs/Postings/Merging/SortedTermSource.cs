using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>Postings in memory.</summary>
internal sealed class SortedTermSource(ISortedPostings postings, DocumentMap map) : TermSource
{
    private int _at = -1;

    public override ReadOnlySpan<byte> Term => postings.Term(_at);

    public override bool MoveNext() => ++_at < postings.TermCount;

    public override void Dispose()
    {
        postings.Dispose();
        base.Dispose();
    }

    public override void CopyTo(TermWriter writer) =>
        writer.AddEntries(postings.Documents(_at), writer.HasPositions ? postings.Positions(_at) : default, map);
}
