using NewsSearch.Articles.Identifiers;

namespace NewsSearch.Ingestion.Xml.NewsMl;

/// <summary>An element that names a concept: by code (<c>qcode="medtop:20000036"</c>), address, literal or name.</summary>
internal static class Concept
{
    /// <summary>Code with its scheme, else the id of the address, else the literal; null where there is none of them.</summary>
    public static string? Id(XmlPart? concept) =>
        concept?.Attribute("qcode") ?? (concept?.Attribute("uri") is { } uri ? ConceptUri.ToId(uri) : concept?.Attribute("literal"));

    /// <summary>The code without its scheme: <c>usable</c> of <c>stat:usable</c>, and of its address.</summary>
    public static string? Code(XmlPart? concept) => LastPart(Id(concept));

    /// <summary>What stands behind the last colon, slash or hash.</summary>
    public static string? LastPart(string? id) => id?[(id.LastIndexOfAny([':', '/', '#']) + 1)..];

    /// <summary>
    /// Its name in <paramref name="language"/>, else the first; without a name its literal, or the code, where that is a
    /// word: of codes in figures nobody would know what they mean.
    /// </summary>
    public static string? Name(XmlPart? concept, string? language) =>
        concept is null ? null : WrittenName(concept, language) ?? concept.Attribute("literal") ?? Word(Code(concept)) ?? OwnText(concept);

    public static string? WrittenName(XmlPart concept, string? language)
    {
        var names = concept.Children("name");
        return (names.FirstOrDefault(name => language is not null && SameLanguage(name.Language, language)) ?? names.FirstOrDefault())?.Text;
    }

    /// <summary>Some write the name right into the element.</summary>
    private static string? OwnText(XmlPart concept) => concept.Parts.Any(part => part.IsElement) ? null : concept.Text;

    private static string? Word(string? code) => code is not null && code.Any(char.IsAsciiLetter) && !code.Any(char.IsAsciiDigit) ? code : null;

    private static bool SameLanguage(string? one, string other) =>
        one is not null && one.Split('-')[0].Equals(other.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
