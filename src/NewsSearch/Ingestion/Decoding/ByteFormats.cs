using NewsSearch.Ingestion.Mail;
using NewsSearch.Ingestion.Warc;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>Tells files whose parts have encodings of their own, so that none is found for the whole.</summary>
internal static class ByteFormats
{
    public static bool In(StoryFormat format, ReadOnlySpan<byte> head) =>
        format is StoryFormat.Mbox or StoryFormat.Warc || format == StoryFormat.Auto && (MailboxSigns.Begins(head) || WarcSigns.Begins(head));
}
