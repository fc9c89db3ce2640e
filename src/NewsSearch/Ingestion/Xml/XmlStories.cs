using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Xml;

/// <summary>Reads every record of a file of XML: cut out, parsed, understood by its format, accepted or told.</summary>
internal static class XmlStories
{
    /// <summary>Stands for the first record where what is before it is read; no format has such an element.</summary>
    private const string RecordHere = "newssearch-record-here";

    /// <summary>What a record says.</summary>
    /// <param name="record">The record's element.</param>
    /// <param name="root">The outermost element of the file, as far as it goes before the first record; without a name where the record is the outermost.</param>
    /// <param name="reason">Why there is no story.</param>
    public delegate RawStory? Parser(XmlPart record, XmlPart root, out string? reason);

    /// <param name="input">The file.</param>
    /// <param name="names">Names of the elements that are records.</param>
    /// <param name="roots">Names of outermost elements around records: a file of one of these and no record is empty, not broken.</param>
    /// <param name="parse">What makes a story of a record.</param>
    public static IEnumerable<ReadResult> Read(StoryInput input, IReadOnlyList<string> names, IReadOnlyList<string> roots, Parser parse)
    {
        var records = new XmlRecords(input.Lines, names, input.MaxStoryBytes);
        XmlPart? root = null;
        var context = XmlContext.Empty;
        while (records.MoveNext())
        {
            if (root is null)
            {
                root = Prolog(records, out context, out var wrong);
                if (root is null)
                {
                    yield return records.IsPrologTooLong ? input.RejectTooLong(1) : input.Reject(1, wrong!);
                    yield break;
                }
            }
            yield return records.Ending switch
            {
                XmlRecordEnd.TooLong => input.RejectTooLong(records.Line),
                XmlRecordEnd.Unclosed => input.Reject(records.Line, $"its <{records.Name}> does not end"),
                _ => Story(input, records, context, root, parse),
            };
        }
        if (root is null && (records.IsPrologTooLong || !Blank.Is(input.Head.Span)) && Emptiness(input, records, names, roots) is { } rejection)
            yield return rejection;
    }

    private static XmlPart? Prolog(XmlRecords records, out XmlContext context, out string? reason)
    {
        (context, reason) = (XmlContext.Empty, null);
        return records.IsPrologTooLong ? null : XmlTree.ReadUpTo($"{WithoutDeclaration(records.Prolog)}<{RecordHere}/>", RecordHere, out context, out reason);
    }

    private static ReadResult Story(StoryInput input, XmlRecords records, XmlContext context, XmlPart root, Parser parse)
    {
        var record = XmlTree.Read(records.Text, context, records.Line, out var reason);
        var story = record is null ? null : parse(record, root, out reason);
        return story is null ? input.Reject(records.Line, reason!) : input.Accept(story, records.Line);
    }

    /// <summary>A feed may have no items; anything else without records is told.</summary>
    private static ReadResult? Emptiness(StoryInput input, XmlRecords records, IReadOnlyList<string> names, IReadOnlyList<string> roots)
    {
        if (records.IsPrologTooLong)
            return input.RejectTooLong(1);
        var whole = XmlTree.ReadUpTo(WithoutDeclaration(records.Prolog), RecordHere, out _, out var reason);
        return whole is null ? input.Reject(1, reason!) : roots.Contains(whole.Name) ? null : input.Reject(1, $"no <{names[0]}> in it");
    }

    /// <summary>
    /// The encoding has been found already, and a version 1.1 changes nothing that matters here; neither is to be an
    /// error. Lines stay where they are.
    /// </summary>
    private static string WithoutDeclaration(string xml)
    {
        var start = xml.AsSpan().IndexOfAnyExcept(" \t\r\n");
        if (start < 0 || !xml.AsSpan(start).StartsWith("<?xml") || xml.IndexOf("?>", start, StringComparison.Ordinal) is not (>= 0 and var end))
            return xml;
        var lines = xml.AsSpan(0, end).Count('\n');
        return new string('\n', lines) + xml[(end + 2)..];
    }
}
