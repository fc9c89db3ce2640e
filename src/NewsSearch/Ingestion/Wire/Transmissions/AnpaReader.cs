namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>ANPA 1312: one or several messages a file; where the format is named, also a file that lost its marks.</summary>
internal sealed class AnpaReader : IStoryReader
{
    /// <summary>Lines of a header: who sends, and what.</summary>
    private const int HeaderLines = 2;

    public StoryFormat Format => StoryFormat.Anpa;

    public bool Recognises(in FileHead head) => TransmissionSigns.IsAnpa(head.Text);

    public IEnumerable<ReadResult> Read(StoryInput input)
    {
        foreach (var message in MessageMarks.Read(input, HeaderLines))
            yield return message.IsTooLong ? input.RejectTooLong(message.Line)
                : AnpaStory.Of(message) is { } story ? input.Accept(story, message.Line)
                : input.Reject(message.Line, "a message without a text");
    }
}
