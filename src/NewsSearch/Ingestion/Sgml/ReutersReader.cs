namespace NewsSearch.Ingestion.Sgml;

/// <summary>
/// Reuters-21578 as D. Lewis distributes it: files of a thousand <c>&lt;REUTERS&gt;</c> elements, in Latin-1 with control
/// characters of the wire. Its README calls it SGML; it keeps no rule of it closely.
/// </summary>
internal sealed class ReutersReader : IStoryReader
{
    private const string Element = "REUTERS";

    public StoryFormat Format => StoryFormat.ReutersSgml;

    public bool Recognises(in FileHead head) => SgmlHead.Holds(head.Text, Element) && SgmlHead.Holds(head.Text, "TEXT");

    public IEnumerable<ReadResult> Read(StoryInput input) =>
        SgmlStories.Read(input, Element, record => new ReutersRecord(record).Story());
}
