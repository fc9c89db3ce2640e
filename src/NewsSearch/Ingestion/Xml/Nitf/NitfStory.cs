using NewsSearch.Articles;
using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Xml.Nitf;

/// <summary>What a <c>&lt;nitf&gt;</c> element says, after the NITF 3 specification; parts of it stand alone in NewsML-G2 too.</summary>
internal static class NitfStory
{
    public static RawStory? Read(XmlPart nitf, XmlPart _, out string? reason)
    {
        var fields = new RecordFields();
        var head = nitf.Child("head");
        TakeSubjects(head?.Child("tobject"), fields);
        if (head?.Child("docdata") is { } docdata)
            NitfDocdata.Take(docdata, fields);
        if (head is not null)
            TakeHead(head, fields);
        TakeBody(nitf, fields);
        fields.Id ??= nitf.Attribute("uno");
        return fields.Build(out reason);
    }

    /// <summary>Headline, byline, dateline and text: what a reader sees. Members that are there already stay.</summary>
    public static void TakeBody(XmlPart nitf, RecordFields fields)
    {
        var body = nitf.Child("body");
        fields.Language ??= nitf.Attribute("baselang") ?? body?.Language ?? nitf.Language;
        if (body?.Child("body.head") is { } bodyHead)
        {
            fields.Headline ??= bodyHead.Child("hedline", "hl1")?.Text;
            fields.Subheadline ??= Joined(bodyHead.Child("hedline")?.Children("hl2"), " ");
            fields.Byline ??= NitfByline.Of(bodyHead);
            fields.Dateline ??= Spaced(bodyHead.Child("dateline"));
            fields.Published ??= fields.Time("story.date", bodyHead.Child("dateline", "story.date")?.Attribute("norm"));
            // Who distributes a story comes before who has the copyright; both stand in the head's docdata or here.
            fields.Source = bodyHead.Child("distributor")?.Text ?? fields.Source;
            fields.Extra.Text("abstract", Line(bodyHead.Child("abstract")));
            fields.Extra.Text("note", Line(bodyHead.Child("note")));
        }
        fields.Headline ??= nitf.Child("head", "title")?.Text;
        if (body?.Child("body.content") is { } content)
            fields.Body = XmlParagraphs.Of(content);
        fields.Extra.Text("tagline", Line(body?.Child("body.end", "tagline")));
    }

    private static void TakeSubjects(XmlPart? tobject, RecordFields fields)
    {
        foreach (var subject in tobject?.Children("tobject.subject") ?? [])
        {
            var code = subject.Attribute("tobject.subject.refnum");
            var label = subject.Attribute("tobject.subject.detail") ?? subject.Attribute("tobject.subject.matter") ?? subject.Attribute("tobject.subject.type");
            fields.AddTopic(code is null ? null : $"{Scheme(subject.Attribute("tobject.subject.ipr"), code)}:{code}", label ?? subject.Attribute("tobject.subject.code"));
        }
        fields.Extra.Text("genre", tobject?.Child("tobject.property")?.Attribute("tobject.property.type"));
    }

    private static void TakeHead(XmlPart head, RecordFields fields)
    {
        if (head.Child("pubdata") is { } pubdata)
        {
            fields.Published ??= fields.Time("date.publication", pubdata.Attribute("date.publication"));
            fields.Source ??= pubdata.Attribute("name");
            fields.Url ??= pubdata.Attribute("ex-ref");
            fields.Extra.Text("section", pubdata.Attribute("position.section"));
        }
        foreach (var revision in head.Children("revision-history"))
        {
            if (fields.Time("revision-history", revision.Attribute("norm")) is { } time && !(time.Instant <= fields.Updated?.Instant))
                fields.Updated = time;
        }
        foreach (var meta in head.Children("meta"))
            fields.Extra.Text("meta." + (meta.Attribute("name") ?? meta.Attribute("http-equiv")), meta.Attribute("content"));
    }

    /// <summary>The IPTC's subject codes begin with 01 to 17, its media topics with 2.</summary>
    private static string Scheme(string? owner, string code) =>
        owner is null || owner.Equals("IPTC", StringComparison.OrdinalIgnoreCase) ? code[0] == '2' ? "medtop" : "subj" : owner.ToLowerInvariant();

    private static string? Joined(IEnumerable<XmlPart>? parts, string separator) =>
        parts is null ? null : string.Join(separator, parts.Select(Line).OfType<string>());

    private static string? Line(XmlPart? part) => Paragraphs.Blank.OneLine(part is null ? null : XmlParagraphs.Of(part));

    /// <summary>Place and date as one line; elements that touch are parted by a comma.</summary>
    private static string? Spaced(XmlPart? dateline)
    {
        if (dateline is null)
            return null;
        var pieces = dateline.Parts.Select(part => part.Name == "location" ? NitfPlace.Written(part) : part.IsElement ? part.Text : part.OwnText);
        var line = "";
        foreach (var piece in pieces)
        {
            if (string.IsNullOrWhiteSpace(piece))
                continue;
            var touches = line.Length > 0 && char.IsLetterOrDigit(line.TrimEnd()[^1]) && char.IsLetterOrDigit(piece.TrimStart()[0]);
            line += touches ? ", " + piece.TrimStart() : piece;
        }
        return line;
    }
}
