using System.Text;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Ingestion.Paragraphs;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>One <c>&lt;REUTERS&gt;</c> element. What it has beyond the members of a story is kept as extra.</summary>
internal sealed class ReutersRecord
{
    private const string SignOff = "Reuter";

    /// <summary>What stands for the text of a headline that was sent alone.</summary>
    private const string Filler = "Blah blah blah.";

    private readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly ExtraMembers _extra = new();
    private string? _id;

    public ReutersRecord(string record)
    {
        var scanner = new SgmlScanner(record);
        var field = "";
        bool inItem = false, inText = false;
        while (scanner.MoveNext())
        {
            var name = scanner.Name;
            switch (scanner.Kind)
            {
                case SgmlTokenKind.Text when field.Length > 0:
                    Take(field, inItem, scanner.Written);
                    break;
                case SgmlTokenKind.Start when Is(name, "REUTERS"):
                    TakeAttributes(scanner.Attributes);
                    break;
                case SgmlTokenKind.Start when Is(name, "D"):
                    inItem = true;
                    break;
                case SgmlTokenKind.Start:
                    (field, inItem) = (name.ToString(), false);
                    inText |= Is(name, "TEXT");
                    if (Is(name, "TEXT"))
                        _extra.Text("textType", SgmlAttribute.Find(scanner.Attributes, "TYPE") ?? "NORM");
                    break;
                case SgmlTokenKind.End when Is(name, "D"):
                    inItem = false;
                    break;
                case SgmlTokenKind.End:
                    // Text that stands in TEXT beside its elements belongs to it; elsewhere there is none.
                    inText &= !Is(name, "TEXT");
                    (field, inItem) = (inText ? "TEXT" : "", false);
                    break;
            }
        }
    }

    public RawStory Story()
    {
        foreach (var name in new[] { "people", "orgs", "exchanges", "companies" })
            _extra.Texts(name, List(name));
        foreach (var name in new[] { "mknote", "unknown" })
            _extra.Text(name, Blank.OneLine(Text(name)));
        var date = Blank.OneLine(Text("date"));
        var published = date is null ? null : WrittenTime.Read(date) ?? WrittenTime.Read(date.Split(' ')[0]);
        if (published is null)
            _extra.Text("date", date);
        return new RawStory
        {
            Id = Blank.OneLine(_id),
            Headline = Blank.OneLine(Text("title")) ?? "",
            Byline = Blank.OneLine(Text("author")),
            Dateline = Blank.OneLine(Text("dateline")),
            Published = published,
            Body = Body(),
            Source = "Reuters",
            Topics = List("topics"),
            Places = List("places"),
            Extra = _extra.ToDictionary(),
        };
    }

    private static bool Is(ReadOnlySpan<char> name, string expected) => name.Equals(expected, StringComparison.OrdinalIgnoreCase);

    private void TakeAttributes(ReadOnlySpan<char> attributes)
    {
        while (SgmlAttribute.Next(ref attributes, out var key, out var value))
        {
            if (Is(key, "NEWID"))
                _id = SgmlText.Of(value);
            else
                _extra.Text(Is(key, "TOPICS") ? "topicsAttr" : key.ToString().ToLowerInvariant(), SgmlText.Of(value));
        }
    }

    private void Take(string field, bool inItem, ReadOnlySpan<char> written)
    {
        if (inItem)
        {
            if (Blank.OneLine(SgmlText.Of(written)) is not { } item)
                return;
            if (!_lists.TryGetValue(field, out var list))
                _lists[field] = list = [];
            list.Add(item);
            return;
        }
        if (!_texts.TryGetValue(field, out var text))
            _texts[field] = text = new StringBuilder(written.Length);
        SgmlText.Append(written, text);
    }

    private string Text(string field) => _texts.TryGetValue(field, out var text) ? text.ToString() : "";

    private List<string> List(string field) => _lists.GetValueOrDefault(field) ?? [];

    private string Body()
    {
        var text = Text("body").AsSpan();
        if (text.IsWhiteSpace())
            text = Text("text").AsSpan().TrimStart(" \t\r\n*");
        text = text.TrimEnd();
        var last = text.LastIndexOf('\n') + 1;
        if (text[last..].Trim() is var line && (Is(line, SignOff) || Is(line, Filler)))
            text = text[..last];
        return ParagraphText.Of(text.ToString(), headed: false);
    }
}
