namespace NewsSearch.Ingestion.Wire.Transmissions;

/// <summary>IPTC 7901: one or several messages a file.</summary>
internal sealed class Iptc7901Reader : IStoryReader
{
    public StoryFormat Format => StoryFormat.Iptc7901;

    public bool Recognises(in FileHead head) => TransmissionSigns.IsIptc(head.Text);

    public IEnumerable<ReadResult> Read(StoryInput input)
    {
        foreach (var message in MessageMarks.Read(input, unmarked: 0))
            yield return message.IsTooLong ? input.RejectTooLong(message.Line)
                : Iptc7901Story.Of(message) is { } story ? input.Accept(story, message.Line)
                : input.Reject(message.Line, "a message without a text");
    }
}
