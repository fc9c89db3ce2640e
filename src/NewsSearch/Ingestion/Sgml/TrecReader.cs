namespace NewsSearch.Ingestion.Sgml;

/// <summary>
/// TREC's collections of newspapers and wires, each with elements of its own inside <c>&lt;DOC&gt;</c>: AP, WSJ, FT, LA
/// Times, San Jose Mercury News, AQUAINT and Gigaword's NYT, APW, XIE.
/// </summary>
internal sealed class TrecReader : IStoryReader
{
    private const string Element = "DOC";

    public StoryFormat Format => StoryFormat.Trec;

    public bool Recognises(in FileHead head) =>
        SgmlHead.Holds(head.Text, Element)
        && (SgmlHead.Holds(head.Text, "DOCNO") || SgmlHead.Holds(head.Text, "DOCID") || SgmlHead.Holds(head.Text, "TEXT"));

    public IEnumerable<ReadResult> Read(StoryInput input) =>
        SgmlStories.Read(input, Element, record => new TrecRecord(record).Story());
}
