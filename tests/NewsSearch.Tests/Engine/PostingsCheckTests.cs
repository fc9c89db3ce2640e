using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.Engine;
using NewsSearch.FaultHost;
using NewsSearch.Indexing.Storage;
using Xunit;

namespace NewsSearch.Tests.Engine;

public sealed class PostingsCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_index_is_found_sound()
    {
        await using (var news = NewsIndex.Open(_folder.In("index")))
            for (var batch = 0; batch < 3; batch++)
                await news.Engine.AddAsync(GeneratedBatch.Of(batch), TestContext.Current.CancellationToken);
        using var directory = new NewsDirectory(IndexFolder.SegmentsOf(_folder.In("index")));
        using var reader = IndexFolder.Open(_folder.In("index"), directory);
        Assert.All(reader.Leaves, leaf => Assert.Null(PostingsCheck.Of(leaf.AtomicReader, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData(5, 0, "10 documents, not 15.")]
    [InlineData(0, 7, "of 3.")]
    public void What_contradicts_itself_is_told(int moreDocuments, int fewerDocuments, string told)
    {
        using var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))))
            for (var i = 0; i < 10; i++)
                writer.AddDocument([new TextField("body", "treaty", Field.Store.NO)]);
        using var reader = DirectoryReader.Open(directory);
        var leaf = new Lying(Assert.Single(reader.Leaves).AtomicReader, moreDocuments, fewerDocuments);
        Assert.EndsWith(told, PostingsCheck.Of(leaf, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Says that it has other numbers of documents than it has.</summary>
    private sealed class Lying(AtomicReader reader, int moreDocuments, int fewerDocuments) : FilterAtomicReader(reader)
    {
        public override int MaxDoc => base.MaxDoc - fewerDocuments;

        public override Fields Fields => new LyingFields(base.Fields, moreDocuments);
    }

    private sealed class LyingFields(Fields fields, int more) : FilterAtomicReader.FilterFields(fields)
    {
        public override Terms GetTerms(string field) => new LyingTerms(base.GetTerms(field), more);
    }

    private sealed class LyingTerms(Terms terms, int more) : FilterAtomicReader.FilterTerms(terms)
    {
        public override TermsEnum GetEnumerator() => new LyingTerm(base.GetEnumerator(), more);
    }

    private sealed class LyingTerm(TermsEnum terms, int more) : FilterAtomicReader.FilterTermsEnum(terms)
    {
        public override int DocFreq => base.DocFreq + more;
    }
}
