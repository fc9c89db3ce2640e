using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Mail;

/// <summary>Makes a story of a message: its subject, who sent it, when, and its text.</summary>
internal static class MailStory
{
    /// <summary>The story, not yet stamped with its place; null, with the reason, where the message holds none.</summary>
    public static RawStory? Of(ReadOnlySpan<byte> message, out string? reason)
    {
        var content = message;
        var header = new MailHeader(ref content);
        var headline = header.Text("Subject") ?? "";
        var body = MailBody.Of(header, content);
        reason = header.IsEmpty ? "no header of a message" : headline.Length == 0 && body.Length == 0 ? "neither subject nor text" : null;
        if (reason is not null)
            return null;
        var sender = header.Text("From");
        return new RawStory
        {
            Id = Inside(header.Raw("Message-ID"), '<', '>') is { Length: <= 500 } id ? id : null,
            Headline = headline,
            Body = body,
            Source = Name(sender),
            Published = header.Raw("Date") is { } date ? WrittenTime.Read(WithoutComment(date)) : null,
            Language = header.Raw("Content-Language")?.Split(',')[0].Trim() is { Length: > 0 and <= 35 } language ? language : null,
            Topics = [.. (header.Text("Keywords") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(50)],
            Extra = sender is null ? new Dictionary<string, string>() : new() { ["from"] = $"\"{JsonEncodedText.Encode(sender)}\"" },
        };
    }

    /// <summary>What a sender is called, else the name of the place that the address is at.</summary>
    private static string? Name(string? sender)
    {
        if (sender is null)
            return null;
        var at = sender.IndexOf('<', StringComparison.Ordinal);
        if (at > 0 && Blank.OneLine(sender[..at].Trim().Trim('"')) is { } name)
            return name;
        var address = Inside(sender, '<', '>') ?? sender;
        var host = address.LastIndexOf('@');
        return Blank.OneLine(host >= 0 ? address[(host + 1)..].Split(' ')[0] : address);
    }

    private static string? Inside(string? text, char open, char close)
    {
        var start = text?.IndexOf(open, StringComparison.Ordinal) ?? -1;
        var end = start < 0 ? -1 : text!.IndexOf(close, start);
        return end > start + 1 ? text![(start + 1)..end].Trim() : null;
    }

    /// <summary>"Thu, 30 May 2019 09:14:00 +0900 (JST)": the name of the zone in brackets says nothing more.</summary>
    private static string WithoutComment(string date) => date.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? date[..at].TrimEnd() : date;
}
