namespace NewsSearch.Ingestion.Xml.NewsMl;

/// <summary>NewsML-G2: a news item by itself, or several in a news message. Packages and other items are told, not read.</summary>
internal sealed class NewsMlReader : IStoryReader
{
    private static readonly string[] Items = ["newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"];
    private static readonly string[] Messages = ["newsMessage", "itemSet"];

    public StoryFormat Format => StoryFormat.NewsMl;

    public bool Recognises(in FileHead head) =>
        XmlHead.RootName(head.Text) is { Length: > 0 } root && (Items.Contains(root) || Messages.Contains(root));

    public IEnumerable<ReadResult> Read(StoryInput input) => XmlStories.Read(input, Items, Messages, NewsMlStory.Read);
}
