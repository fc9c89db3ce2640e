using NewsSearch.Ingestion.Fields;

namespace NewsSearch.Ingestion.Xml.Nitf;

/// <summary>What <c>&lt;docdata&gt;</c> says: identity, status, dates, rights, and what the document is about.</summary>
internal static class NitfDocdata
{
    public static void Take(XmlPart docdata, RecordFields fields)
    {
        var extra = fields.Extra;
        fields.Id = docdata.Child("doc-id")?.Attribute("id-string");
        extra.Text("regsrc", docdata.Child("doc-id")?.Attribute("regsrc"));
        fields.SetVersion("du-key.version", docdata.Child("du-key")?.Attribute("version"));
        extra.Text("slugline", docdata.Child("du-key")?.Attribute("key"));
        fields.SetStatus("management-status", docdata.Attribute("management-status"));
        if (docdata.Attribute("management-doc-idref") is { } managed && managed != fields.Id)
            fields.EvolvedFrom = managed;
        fields.Published = fields.Time("date.issue", docdata.Child("date.issue")?.Attribute("norm"));
        TakeRelease(docdata, fields);
        extra.Text("expires", docdata.Child("date.expire")?.Attribute("norm"));
        extra.Text("urgency", docdata.Child("urgency")?.Attribute("ed-urg"));
        extra.Text("edNote", docdata.Child("ed-msg")?.Attribute("info"));
        extra.Text("scope", docdata.Child("doc-scope")?.Attribute("scope"));
        extra.Text("fixture", docdata.Child("fixture")?.Attribute("fix-id"));
        extra.Text("series", docdata.Child("series")?.Attribute("series.name"));
        TakeRights(docdata, fields);
        foreach (var keyword in docdata.Child("key-list")?.Children("keyword") ?? [])
            fields.AddTopic(null, keyword.Attribute("key") ?? keyword.Text);
        foreach (var place in docdata.Children("evloc"))
            fields.AddPlace(place.Attribute("city") ?? place.Attribute("state-prov") ?? place.Text);
        if (docdata.Child("identified-content") is { } content)
            TakeContent(content, fields);
    }

    /// <summary>A day of release holds a story back only where its status says so: most releases lie in the past.</summary>
    private static void TakeRelease(XmlPart docdata, RecordFields fields)
    {
        var release = docdata.Child("date.release")?.Attribute("norm");
        if (docdata.Attribute("management-status") is "embargoed")
            fields.SetEmbargo("date.release", release);
        else
            fields.Extra.Text("date.release", release);
    }

    private static void TakeRights(XmlPart docdata, RecordFields fields)
    {
        var rights = docdata.Child("doc.copyright");
        fields.Source = rights?.Attribute("holder") ?? docdata.Child("doc.rights")?.Attribute("owner");
        fields.Extra.Text("copyrightHolder", rights?.Attribute("holder"));
        fields.Extra.Text("copyrightYear", rights?.Attribute("year"));
    }

    private static void TakeContent(XmlPart content, RecordFields fields)
    {
        foreach (var part in content.Parts)
        {
            switch (part.Name)
            {
                case "person":
                    fields.AddPerson(part.Text ?? part.Attribute("value"));
                    break;
                case "org":
                    fields.AddOrganisation(part.Text ?? part.Attribute("value"));
                    break;
                case "location":
                    fields.AddPlace(NitfPlace.Name(part));
                    break;
                case "classifier":
                    var (scheme, code) = (part.Attribute("idsrc"), part.Attribute("value"));
                    fields.AddTopic(scheme is null || code is null ? part.Text is null ? code : null : $"{scheme}:{code}", part.Text);
                    break;
            }
        }
    }
}
