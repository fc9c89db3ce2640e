namespace NewsSearch.Ingestion.Json.Ninjs;

/// <summary>ninjs of any version: an object, one a line, in an array, or in the <c>_items</c> of an answer.</summary>
internal sealed class NinjsReader : IStoryReader
{
    public StoryFormat Format => StoryFormat.Ninjs;

    /// <summary>A user's map speaks of members of their own: such a file is read as plain JSON.</summary>
    public bool Recognises(in FileHead head)
    {
        if (!head.Map.IsEmpty || JsonShapes.Of(head.Text) == JsonShape.None)
            return false;
        return NinjsSigns.Speak(ItemsWrapper.Begins(head.Text) ? AfterWrapper(head.Text) : head.Text);
    }

    public IEnumerable<ReadResult> Read(StoryInput input) =>
        ItemsWrapper.Begins(input.Head.Span)
            ? JsonValuesReader.Read(input, new NinjsParser(), new ItemsWrapper())
            : JsonLinesReader.Read(input, new NinjsParser());

    private static ReadOnlySpan<byte> AfterWrapper(ReadOnlySpan<byte> head) => head[new ItemsWrapper().Enter(head)..];
}
