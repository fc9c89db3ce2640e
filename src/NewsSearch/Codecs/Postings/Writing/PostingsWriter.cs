using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Codecs.Files;
using NewsSearch.Codecs.Postings.Merging;

namespace NewsSearch.Codecs.Postings.Writing;

/// <summary>Writes the postings of one segment: document by document as Lucene hands them over, or merged by ourselves.</summary>
internal sealed class PostingsWriter : FieldsConsumer
{
    private readonly int _documentCount;
    private readonly OutputFile _terms;
    private readonly OutputFile _documents;
    private readonly OutputFile _positions;
    private readonly TermWriter _termWriter;
    private readonly TermBlockWriter _dictionary;
    private readonly GrowingBytes _directory = new();
    private int _fieldCount;

    public PostingsWriter(SegmentWriteState state)
    {
        _documentCount = state.SegmentInfo.DocCount;
        var opened = new List<OutputFile>(3);
        try
        {
            opened.Add(_terms = PostingsFiles.Create(state, PostingsFiles.TermsExtension, PostingsFiles.TermsHeader));
            opened.Add(_documents = PostingsFiles.Create(state, PostingsFiles.DocumentsExtension, PostingsFiles.DocumentsHeader));
            opened.Add(_positions = PostingsFiles.Create(state, PostingsFiles.PositionsExtension, PostingsFiles.PositionsHeader));
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(opened);
            throw;
        }
        _termWriter = new TermWriter(_documents, _positions);
        _dictionary = new TermBlockWriter(_terms);
    }

    public override TermsConsumer AddField(FieldInfo field)
    {
        StartField(field, [], null);
        return new FieldWriter(_termWriter, _dictionary, docCount => FinishField(field, docCount));
    }

    public override void Merge(MergeState mergeState, Fields fields)
    {
        var merge = new PostingsMerge(mergeState, _termWriter, _dictionary);
        foreach (var name in fields)
        {
            var field = mergeState.FieldInfos.FieldInfo(name);
            var sources = merge.Open(field);
            var seen = sources.DocCount < 0 ? new DocumentSet(_documentCount) : null;
            StartField(field, PostingsFiles.HasImpacts(field) ? merge.NormsOf(field, _documentCount) : [], seen);
            merge.Run(sources);
            FinishField(field, seen?.Count() ?? sources.DocCount);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        OutputFile[] files = [_terms, _documents, _positions];
        try
        {
            WriteDirectory();
            foreach (var file in files)
                file.Finish();
        }
        catch
        {
            IOUtils.DisposeWhileHandlingException(files);
            throw;
        }
        IOUtils.Dispose(files);
    }

    private void StartField(FieldInfo field, byte[] norms, DocumentSet? seen)
    {
        if (field.IndexOptions > IndexOptions.DOCS_AND_FREQS_AND_POSITIONS || field.HasPayloads)
            throw new NotSupportedException($"The field {field.Name} asks for offsets or payloads; the postings of NewsSearch have none.");
        _termWriter.StartField(field, norms, seen);
        _dictionary.StartField(_termWriter.HasFrequencies, _termWriter.HasPositions, _termWriter.HasImpacts);
    }

    private void FinishField(FieldInfo field, int docCount)
    {
        if (_dictionary.FinishField(field.Number, docCount, _directory))
            _fieldCount++;
    }

    private void WriteDirectory()
    {
        var start = _terms.Position;
        _terms.Bytes.Variable(_fieldCount);
        _terms.Bytes.Bytes(_directory.Written);
        _terms.Bytes.Int64(start);
    }
}
