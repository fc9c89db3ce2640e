using Lucene.Net.Index;
using NewsSearch.Codecs.Records;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Storage;

/// <summary>Reads the story of a document where it lies. One thread at a time.</summary>
/// <param name="detail">How much of it.</param>
internal sealed class StoryVisitor(StoryDetail detail) : RecordVisitor
{
    private StoryVersion? _read;

    /// <exception cref="InvalidDataException">The document has no story, or one that cannot be read.</exception>
    public StoryVersion Read(IndexReader reader, int document)
    {
        _read = null;
        reader.Document(document, this);
        return _read ?? throw new InvalidDataException("The index holds a story without its text.");
    }

    public override void Take(ReadOnlySpan<byte> record) => _read = StoredArticleCodec.Read(record, detail);

    public override Status NeedsField(FieldInfo fieldInfo) => fieldInfo.Name == FieldNames.Stored ? Status.YES : Status.NO;
}
