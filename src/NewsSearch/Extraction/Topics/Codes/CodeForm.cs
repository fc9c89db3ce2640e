namespace NewsSearch.Extraction.Topics.Codes;

/// <summary>
/// The one form of a code behind its spellings: "medtop:20000036", "http://cv.iptc.org/newscodes/mediatopic/20000036" and, in a
/// vocabulary, the bare "20000036".
/// </summary>
internal static class CodeForm
{
    /// <summary>What a QCode calls a vocabulary, and its addresses do otherwise.</summary>
    private static readonly Dictionary<string, string> s_vocabularies = new(StringComparer.Ordinal)
    {
        ["medtop"] = "mediatopic",
        ["subj"] = "subjectcode",
    };

    /// <summary>Vocabulary and code, "mediatopic/20000036"; a text that is no code stays as it is, in small letters.</summary>
    public static string Of(string code)
    {
        var text = code.Trim().ToLowerInvariant();
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            var parts = text[(scheme + 3)..].Split(['?', '#'])[0].TrimEnd('/').Split('/');
            return parts.Length < 2 ? text : $"{parts[^2]}/{parts[^1]}";
        }
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == text.Length - 1)
            return text;
        var (vocabulary, rest) = (text[..colon], text[(colon + 1)..]);
        return $"{s_vocabularies.GetValueOrDefault(vocabulary, vocabulary)}/{rest}";
    }

    /// <summary>The code without its vocabulary; null where it has none, or where it is too short to be known without.</summary>
    public static string? Bare(string form)
    {
        var slash = form.LastIndexOf('/');
        return slash < 0 || form.Length - slash - 1 < 8 ? null : form[(slash + 1)..];
    }
}
