using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Writing;

/// <summary>Finds the versions of a story in one state of the index. One thread at a time.</summary>
internal sealed class StoryLookup(DirectoryReader reader)
{
    private readonly List<Segment> _segments = [.. reader.Leaves.Select(leaf => new Segment(leaf))];

    /// <summary>Null where the index has no version of the story.</summary>
    public KnownStory? Find(string id)
    {
        var key = new BytesRef(id);
        List<byte[]>? digests = null;
        var latestDocument = -1;
        var latestNumber = 0;
        foreach (var segment in _segments)
            segment.Collect(key, ref digests, ref latestDocument, ref latestNumber);
        if (digests is null)
            return null;
        return new KnownStory(id, _ => Read(latestDocument), latestNumber, digests);
    }

    private IndexedVersion Read(int document)
    {
        var stored = reader.Document(document, StoredOnly).GetBinaryValue(FieldNames.Stored);
        return IndexedVersion.Of(stored.Bytes.AsSpan(stored.Offset, stored.Length));
    }

    private static readonly ISet<string> StoredOnly = new HashSet<string> { FieldNames.Stored };

    private sealed class Segment
    {
        private readonly AtomicReaderContext _leaf;
        private readonly TermsEnum? _ids;
        private readonly NumericDocValues? _versions;
        private readonly BinaryDocValues? _digests;
        private readonly IBits? _isStory;
        private readonly BytesRef _digest = new();
        private DocsEnum? _documents;

        public Segment(AtomicReaderContext leaf)
        {
            _leaf = leaf;
            var reader = leaf.AtomicReader;
            _ids = reader.GetTerms(FieldNames.Id)?.GetEnumerator();
            _versions = reader.GetNumericDocValues(FieldNames.VersionNumber);
            _digests = reader.GetBinaryDocValues(FieldNames.Digest);
            _isStory = reader.GetDocsWithField(FieldNames.VersionNumber);
        }

        public void Collect(BytesRef id, ref List<byte[]>? digests, ref int latestDocument, ref int latestNumber)
        {
            if (_ids is null || _versions is null || _digests is null || _isStory is null || !_ids.SeekExact(id))
                return;
            _documents = _ids.Docs(_leaf.AtomicReader.LiveDocs, _documents, DocsFlags.NONE);
            for (var doc = _documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = _documents.NextDoc())
            {
                if (!_isStory.Get(doc))
                    continue;
                _digests.Get(doc, _digest);
                (digests ??= []).Add(_digest.Bytes.AsSpan(_digest.Offset, _digest.Length).ToArray());
                var number = (int)_versions.Get(doc);
                if (number <= latestNumber)
                    continue;
                latestNumber = number;
                latestDocument = _leaf.DocBase + doc;
            }
        }
    }
}
