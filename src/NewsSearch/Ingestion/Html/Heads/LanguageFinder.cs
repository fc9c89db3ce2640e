namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>A page's language as it says: <c>lang</c>, schema.org, Open Graph's locale.</summary>
internal static class LanguageFinder
{
    private const int Longest = 20;

    public static string? Of(HtmlPage page)
    {
        var root = page.Document.DocumentElement;
        var body = page.Document.Body;
        string?[] said = [root?.GetAttribute("lang"), root?.GetAttribute("xml:lang"), body?.GetAttribute("lang"), page.Declared("inLanguage").FirstOrDefault(), page.Metas.First("og:locale", "content-language", "dc.language")];
        return said.Select(tag => tag?.Trim().Replace('_', '-')).FirstOrDefault(IsTag);
    }

    private static bool IsTag(string? tag) =>
        tag is { Length: >= 2 and <= Longest } && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
