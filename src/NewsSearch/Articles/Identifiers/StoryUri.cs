namespace NewsSearch.Articles.Identifiers;

/// <summary>
/// A story's id where a format asks for a URI: an id that is one stays as it is, any other becomes
/// <c>urn:x-newssearch:</c> with the id in percent-encoding, and is taken out of it again.
/// </summary>
internal static class StoryUri
{
    private const string Prefix = "urn:x-newssearch:";

    public static string ToUri(string id) =>
        UriSyntax.IsAbsolute(id) && !id.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? id : Prefix + Uri.EscapeDataString(id);

    public static string ToId(string uri) =>
        uri.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && uri.Length > Prefix.Length ? Uri.UnescapeDataString(uri[Prefix.Length..]) : uri;
}
