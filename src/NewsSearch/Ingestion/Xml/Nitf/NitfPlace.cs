namespace NewsSearch.Ingestion.Xml.Nitf;

/// <summary>A place, plain or in parts: <c>&lt;location&gt;&lt;city&gt;Tokyo&lt;/city&gt;, &lt;country iso-cc="JP"&gt;Japan&lt;/country&gt;&lt;/location&gt;</c>.</summary>
internal static class NitfPlace
{
    private static readonly string[] Parts = ["city", "sublocation", "state", "region", "country"];

    /// <summary>The name of the place itself, without what it lies in.</summary>
    public static string? Name(XmlPart location)
    {
        foreach (var part in Parts)
        {
            if (location.Child(part)?.Text is { } name)
                return name;
        }
        return location.Text ?? location.Attribute("value");
    }

    /// <summary>All of it, as in a dateline.</summary>
    public static string? Written(XmlPart location) => location.Text is not { } text ? null
        : text.Contains(',', StringComparison.Ordinal) || location.Parts.Count(part => part.IsElement) < 2
            ? text
            : string.Join(", ", location.Parts.Where(part => part.IsElement).Select(part => part.Text).OfType<string>());
}
