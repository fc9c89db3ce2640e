namespace NewsSearch.Ingestion.Xml.Nitf;

/// <summary>NITF 3: a <c>&lt;nitf&gt;</c> a file, or several under one element.</summary>
internal sealed class NitfReader : IStoryReader
{
    public StoryFormat Format => StoryFormat.Nitf;

    public bool Recognises(in FileHead head) => XmlHead.RootName(head.Text) == "nitf";

    public IEnumerable<ReadResult> Read(StoryInput input) => XmlStories.Read(input, ["nitf"], roots: [], NitfStory.Read);
}
