namespace NewsSearch.Articles.Identifiers;

/// <summary>
/// Ids of topics and their addresses: <c>medtop:20000036</c> and <c>http://cv.iptc.org/newscodes/mediatopic/20000036</c>
/// are the same concept, and the short form is the id.
/// </summary>
internal static class ConceptUri
{
    private static readonly string[] Roots = [CodeSchemes.Root, "https://cv.iptc.org/newscodes/"];

    /// <summary>The id of the concept at this address: a code of the IPTC's with its alias, else the address itself.</summary>
    public static string ToId(string uri)
    {
        foreach (var root in Roots)
        {
            if (!uri.StartsWith(root, StringComparison.OrdinalIgnoreCase))
                continue;
            var parts = uri[root.Length..].TrimEnd('/').Split('/');
            if (parts is [{ Length: > 0 } scheme, { Length: > 0 } code])
                return $"{CodeSchemes.AliasOf(scheme)}:{code}";
        }
        return uri;
    }

    /// <summary>The address that <see cref="ToId"/> makes this id of; null where the id is no such thing.</summary>
    public static string? ToUri(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? null : CodeSchemes.NameOf(id[..colon]);
        var uri = scheme is not null ? $"{CodeSchemes.Root}{scheme}/{id[(colon + 1)..]}" : IsAddress(id) ? id : null;
        return uri is not null && UriSyntax.IsAbsolute(uri) && ToId(uri) == id ? uri : null;
    }

    /// <summary>The id of a code in a scheme that is given apart from it, by address or by name.</summary>
    public static string Join(string? scheme, string code)
    {
        if (string.IsNullOrWhiteSpace(scheme) || code.StartsWith(scheme + ":", StringComparison.Ordinal))
            return code;
        if (!IsAddress(scheme))
            return $"{scheme.TrimEnd(':')}:{code}";
        return ToId(scheme[^1] is '/' or '#' or ':' or '=' ? scheme + code : $"{scheme}/{code}");
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("tag:", StringComparison.OrdinalIgnoreCase);
}
