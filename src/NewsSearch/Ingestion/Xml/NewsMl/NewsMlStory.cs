using NewsSearch.Articles;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Xml.NewsMl;

/// <summary>What a <c>&lt;newsItem&gt;</c> says, after the NewsML-G2 specification.</summary>
internal static class NewsMlStory
{
    public static RawStory? Read(XmlPart item, XmlPart _, out string? reason)
    {
        if (item.Name != "newsItem")
        {
            reason = item.Name == "packageItem" ? "a package of items, not a story" : $"<{item.Name}> is no story";
            return null;
        }
        var itemMeta = item.Child("itemMeta");
        var kind = Concept.Code(itemMeta?.Child("itemClass"));
        var fields = new RecordFields { Id = item.Attribute("guid") };
        fields.SetVersion("version", item.Attribute("version"));
        if (itemMeta is not null)
            TakeItem(itemMeta, fields);
        if (item.Child("contentMeta") is { } contentMeta)
            TakeContent(contentMeta, new Concepts(item), fields);
        TakeRights(item, fields);
        NewsMlContent.Take(item, fields);
        fields.Headline ??= itemMeta?.Child("title")?.Text;
        fields.Published ??= fields.Updated;
        fields.Language ??= item.Language;
        if (fields.Body.Length == 0 && kind is not (null or "text" or "composite"))
        {
            reason = $"its content is {kind}, not text";
            return null;
        }
        return fields.Build(out reason);
    }

    private static void TakeItem(XmlPart meta, RecordFields fields)
    {
        fields.Updated = fields.Time("versionCreated", meta.Child("versionCreated")?.Text);
        fields.Published = fields.Time("firstCreated", meta.Child("firstCreated")?.Text);
        fields.SetStatus("pubStatus", Concept.Code(meta.Child("pubStatus")));
        fields.SetEmbargo("embargoed", meta.Child("embargoed")?.Text);
        // An embargo without an end holds until further notice.
        if (meta.Child("embargoed") is { Text: null } && Concept.Code(meta.Child("pubStatus")) is null or "usable")
            fields.SetStatus("pubStatus", "withheld");
        fields.Source = Concept.Name(meta.Child("provider"), meta.Language);
        foreach (var link in meta.Children("link"))
        {
            if (Concept.LastPart(link.Attribute("rel") ?? link.Attribute("reluri")) == "evolvedFrom")
                fields.EvolvedFrom ??= link.Attribute("residref") ?? link.Attribute("guidref") ?? link.Attribute("href");
        }
        fields.Extra.Text("service", Concept.Name(meta.Child("service"), meta.Language));
        fields.Extra.Text("title", Blank.OneLine(meta.Child("title")?.Text));
        fields.Extra.Text("edNote", Blank.OneLine(meta.Child("edNote")?.Text));
        fields.Extra.Text("profile", meta.Child("profile")?.Text);
        fields.Extra.Text("role", Concept.Id(meta.Child("role")));
        fields.Extra.Text("signal", Concept.Id(meta.Child("signal")));
        fields.Extra.Text("generator", Blank.OneLine(meta.Child("generator")?.Text));
    }

    private static void TakeContent(XmlPart meta, Concepts concepts, RecordFields fields)
    {
        fields.Published ??= fields.Time("contentCreated", meta.Child("contentCreated")?.Text);
        fields.Language = meta.Child("language")?.Attribute("tag");
        TakeHeadlines(meta, fields);
        fields.Byline = Listed(meta.Children("by").Select(by => by.Text)) ?? Listed(meta.Children("creator").Select(creator => concepts.NameOf(creator, fields.Language)));
        fields.Dateline = meta.Child("dateline")?.Text ?? meta.Children("located").Select(place => concepts.NameOf(place, fields.Language)).FirstOrDefault(name => name is not null);
        fields.Source ??= meta.Children("infoSource").Select(source => Concept.Name(source, fields.Language)).FirstOrDefault(name => name is not null);
        foreach (var subject in meta.Children("subject"))
            TakeSubject(subject, concepts, fields);
        foreach (var keyword in meta.Children("keyword"))
            fields.AddTopic(null, keyword.Text);
        fields.Extra.Text("slugline", Blank.OneLine(meta.Child("slugline")?.Text));
        fields.Extra.Text("urgency", meta.Child("urgency")?.Text);
        fields.Extra.Text("genre", Concept.Id(meta.Child("genre")));
        fields.Extra.Text("creditline", Blank.OneLine(meta.Child("creditline")?.Text));
        fields.Extra.Text("description", Blank.OneLine(meta.Child("description")?.Text));
    }

    private static void TakeHeadlines(XmlPart meta, RecordFields fields)
    {
        foreach (var headline in meta.Children("headline"))
        {
            var role = Concept.LastPart(headline.Attribute("role") ?? headline.Attribute("roleuri"));
            if (role is null || role.Contains("main", StringComparison.OrdinalIgnoreCase))
                fields.Headline ??= headline.Text;
            else if (role.StartsWith("sub", StringComparison.OrdinalIgnoreCase) || role is "deck")
                fields.Subheadline ??= headline.Text;
            else
                fields.Extra.Text("headline." + role, Blank.OneLine(headline.Text));
        }
        fields.Headline ??= meta.Child("headline")?.Text;
    }

    private static void TakeSubject(XmlPart subject, Concepts concepts, RecordFields fields)
    {
        var name = concepts.NameOf(subject, fields.Language);
        switch (concepts.TypeOf(subject))
        {
            case "person":
                fields.AddPerson(name);
                break;
            case "organisation" or "organization":
                fields.AddOrganisation(name);
                break;
            case "geoArea" or "poi":
                fields.AddPlace(name);
                break;
            default:
                fields.AddTopic(Concept.Id(subject), name);
                break;
        }
    }

    private static void TakeRights(XmlPart item, RecordFields fields)
    {
        var rights = item.Child("rightsInfo");
        var holder = Concept.Name(rights?.Child("copyrightHolder"), fields.Language);
        fields.Source ??= holder;
        fields.Extra.Text("copyrightHolder", Blank.OneLine(holder));
        fields.Extra.Text("copyrightNotice", Blank.OneLine(rights?.Child("copyrightNotice")?.Text));
        fields.Extra.Text("usageTerms", Blank.OneLine(rights?.Child("usageTerms")?.Text));
    }

    private static string? Listed(IEnumerable<string?> names) =>
        string.Join(", ", names.Select(Blank.OneLine).OfType<string>()) is { Length: > 0 } list ? list : null;
}
