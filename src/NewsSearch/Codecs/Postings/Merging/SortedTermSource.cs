using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>Postings in memory.</summary>
internal sealed class SortedTermSource(ISortedPostings postings, DocumentMap map) : TermSource
{
    private int _at = -1;

    public override int DocCount => postings.DocumentCount;

    public override ReadOnlySpan<byte> Term => postings.Term(_at);

    public override bool MoveNext() => ++_at < postings.TermCount;

    public override void Dispose()
    {
        postings.Dispose();
        base.Dispose();
    }

    public override void CopyTo(TermWriter writer)
    {
        var documents = postings.Documents(_at);
        var positions = writer.HasPositions ? postings.Positions(_at) : default;
        if (map.IsWhole)
        {
            writer.AddOccurrences(documents, positions, map[0]);
            return;
        }
        for (int start = 0, end; start < documents.Length; start = end)
        {
            var document = documents[start];
            end = start + 1;
            while (end < documents.Length && documents[end] == document)
                end++;
            var number = map[document];
            if (number < 0)
                continue;
            writer.AddDocument(number, writer.HasFrequencies ? end - start : 1);
            if (!writer.HasPositions)
                continue;
            var last = 0;
            foreach (var position in positions[start..end])
            {
                writer.AddPosition(position - last);
                last = position;
            }
        }
    }
}
