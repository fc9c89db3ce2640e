using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Filters;
using NewsSearch.Presentation;
using NewsSearch.Schema;

namespace NewsSearch.Engine;

/// <summary>Reads stored stories of one state of an index. One thread.</summary>
/// <param name="reader">The state.</param>
/// <param name="detail">How much of each is read.</param>
internal sealed class StoryAccess(DirectoryReader reader, StoryDetail detail = StoryDetail.Whole)
{
    private readonly Dictionary<int, StoryVersion> _kept = [];
    private readonly StoryVisitor _visitor = new(detail);
    private readonly BytesRef _id = new();
    private BinaryDocValues?[]? _ids;

    /// <summary>How many stories are kept.</summary>
    public int Kept => _kept.Count;

    /// <summary>The story of a document, kept for whoever reads it next: what ranking looks into is mostly what is shown then.</summary>
    public StoryVersion Keep(int document)
    {
        if (!_kept.TryGetValue(document, out var kept))
            _kept[document] = kept = Read(document);
        return kept;
    }

    /// <summary>The story of a document.</summary>
    public StoryVersion Read(int document) => _kept.TryGetValue(document, out var kept) ? kept : _visitor.Read(reader, document);

    /// <summary>The id of a document's story, without reading the story.</summary>
    public string IdOf(int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        _ids ??= new BinaryDocValues?[reader.Leaves.Count];
        var ids = _ids[leaf.Ord] ??= leaf.AtomicReader.GetBinaryDocValues(FieldNames.IdValue);
        ids.Get(document - leaf.DocBase, _id);
        return _id.Utf8ToString();
    }

    /// <summary>The id of the story that a document is or stands in; null for none.</summary>
    public string? TryIdOf(int document) => document >= 0 && document < reader.MaxDoc && StoryOf(document) is >= 0 and var story ? IdOf(story) : null;

    /// <summary>The story that a document is, or that the quote stands in which it is; -1 for none.</summary>
    public int StoryOf(int document)
    {
        var leaf = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        var story = StoryBits.Of(leaf.AtomicReader).NextSetBit(document - leaf.DocBase);
        return story < 0 ? -1 : leaf.DocBase + story;
    }

    /// <summary>The document of a story's latest version; null where there is none.</summary>
    public int? LatestOf(string id)
    {
        foreach (var leaf in reader.Leaves)
        {
            var stories = StoryBits.Of(leaf.AtomicReader);
            var live = leaf.AtomicReader.LiveDocs;
            if (leaf.AtomicReader.GetTermDocsEnum(new Term(FieldNames.Latest, id)) is not { } documents)
                continue;
            for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
                if (stories.Get(doc) && (live is null || live.Get(doc)))
                    return leaf.DocBase + doc;
        }
        return null;
    }

    public StoredStory? Find(string id, int? version) => Versions(id).FirstOrDefault(v => version is null || v.Version == version);

    /// <summary>All versions of a story, the newest first.</summary>
    public IReadOnlyList<StoredStory> Versions(string id)
    {
        var versions = VersionsOf(id).OrderByDescending(v => v.Number).ToList();
        return [.. versions.Select((v, i) => new StoredStory(v.Article, v.Number, i == 0) { IngestedAt = v.IngestedAt })];
    }

    public IReadOnlyList<string> Ids()
    {
        var ids = new List<string>();
        if (MultiFields.GetTerms(reader, FieldNames.Latest)?.GetEnumerator() is not { } terms)
            return ids;
        var live = MultiFields.GetLiveDocs(reader);
        DocsEnum? documents = null;
        while (terms.MoveNext())
        {
            documents = terms.Docs(live, documents, DocsFlags.NONE);
            if (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                ids.Add(terms.Term.Utf8ToString());
        }
        return ids;
    }

    private IEnumerable<StoryVersion> VersionsOf(string id)
    {
        foreach (var leaf in reader.Leaves)
        {
            var stories = StoryBits.Of(leaf.AtomicReader);
            var documents = leaf.AtomicReader.GetTermDocsEnum(new Term(FieldNames.Id, id));
            if (documents is null)
                continue;
            for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
                if (stories.Get(doc))
                    yield return Read(leaf.DocBase + doc);
        }
    }
}
