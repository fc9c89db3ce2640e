using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Indexing.Storage;
using NewsSearch.Schema;

namespace NewsSearch.Tests.Copies;

/// <summary>The group of every story of an index, read from its columns.</summary>
internal static class IndexedGroups
{
    /// <summary>By id, of the latest versions alone.</summary>
    public static IReadOnlyDictionary<string, long> Read(string folder)
    {
        using var directory = new NewsDirectory(IndexFolder.SegmentsOf(folder));
        using var reader = IndexFolder.Open(folder, directory);
        var groups = new Dictionary<string, long>();
        foreach (var leaf in reader.Leaves)
        {
            var ids = leaf.AtomicReader.GetBinaryDocValues(FieldNames.IdValue);
            var values = leaf.AtomicReader.GetNumericDocValues(FieldNames.CopyGroup);
            var has = leaf.AtomicReader.GetDocsWithField(FieldNames.CopyGroup);
            var live = leaf.AtomicReader.LiveDocs;
            var id = new BytesRef();
            for (var doc = 0; doc < leaf.AtomicReader.MaxDoc; doc++)
            {
                if (has is null || !has.Get(doc) || live is not null && !live.Get(doc))
                    continue;
                ids.Get(doc, id);
                if (leaf.AtomicReader.GetTermDocsEnum(new Term(FieldNames.Latest, id.Utf8ToString())) is { } latest && latest.Advance(doc) == doc)
                    groups[id.Utf8ToString()] = values.Get(doc);
            }
        }
        return groups;
    }
}
