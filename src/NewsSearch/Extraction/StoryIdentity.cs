using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Extraction;

/// <summary>
/// A story's id: the given one; else its normalised URL; else a hash of source, dateline and folded headline; else path
/// and ordinal. A story made in memory without any of these is known by a hash of its body.
/// </summary>
internal static class StoryIdentity
{
    public static string Of(ArticleDraft draft)
    {
        var raw = draft.Raw;
        if (!string.IsNullOrWhiteSpace(raw.Id))
            return raw.Id.Trim();
        if (NormalisedUrl(raw.Url) is { } url)
            return url;
        var source = raw.Source ?? draft.Dateline?.Agency;
        if (draft.Headline.Length > 0 && (source is not null || draft.Dateline is not null))
            return "story-" + Hash($"{source}\n{draft.Dateline?.Raw}\n{Folded(draft.Headline)}");
        if (raw.Location is { } location)
            return $"{location.Path}#{location.Ordinal}";
        return "text-" + Hash($"{draft.Headline}\n{draft.Body}");
    }

    /// <summary>Scheme and host in lower case, no fragment, no default port, no trailing slash, no tracking parameters.</summary>
    private static string? NormalisedUrl(string? url)
    {
        if (!Uri.TryCreate(url?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return null;
        var kept = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(p => !p.StartsWith("utm_", StringComparison.OrdinalIgnoreCase)
                && !p.StartsWith("fbclid=", StringComparison.OrdinalIgnoreCase)
                && !p.StartsWith("gclid=", StringComparison.OrdinalIgnoreCase));
        var query = string.Join('&', kept);
        // http and https name the same story; the scheme is left out of what is compared.
        return uri.IdnHost + (uri.IsDefaultPort ? "" : ":" + uri.Port) + uri.AbsolutePath.TrimEnd('/')
            + (query.Length > 0 ? "?" + query : "");
    }

    private static string Folded(string headline)
    {
        var folded = new StringBuilder(headline.Length);
        foreach (var c in headline)
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        return folded.ToString().TrimEnd();
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}
