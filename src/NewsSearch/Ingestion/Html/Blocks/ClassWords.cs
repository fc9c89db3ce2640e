namespace NewsSearch.Ingestion.Html.Blocks;

/// <summary>
/// The words of class names and ids: <c>article__byLine-text</c> has "article", "by", "line", "text" and, joined in pairs,
/// "articleby", "byline", "linetext".
/// </summary>
internal static class ClassWords
{
    private const int Longest = 400;

    // What a WordPress page says about its story, not about its layout.
    private static readonly string[] s_labels = ["tag-", "category-", "has-", "is-", "with-", "postid-", "sidebar-", "no-"];

    public static IReadOnlyList<string> Of(string? classes, string? id)
    {
        if (string.IsNullOrEmpty(classes) && string.IsNullOrEmpty(id))
            return [];
        var words = new List<string>();
        Add(classes, words);
        Add(id, words);
        return words;
    }

    private static void Add(string? names, List<string> words)
    {
        if (names is null)
            return;
        var text = names.AsSpan(0, Math.Min(names.Length, Longest));
        foreach (var range in text.SplitAny(" \t\r\n\f"))
        {
            var name = text[range];
            if (!IsLabel(name))
                Split(name, words);
        }
    }

    private static void Split(ReadOnlySpan<char> name, List<string> words)
    {
        var start = -1;
        string? before = null;
        for (var i = 0; i <= name.Length; i++)
        {
            var isPart = i < name.Length && char.IsAsciiLetter(name[i]);
            var begins = isPart && start >= 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            if (start >= 0 && (!isPart || begins))
            {
                var word = name[start..i].ToString().ToLowerInvariant();
                words.Add(word);
                if (before is not null)
                    words.Add(before + word);
                before = word;
                start = -1;
            }
            if (isPart && start < 0)
                start = i;
        }
    }

    private static bool IsLabel(ReadOnlySpan<char> name)
    {
        foreach (var label in s_labels)
        {
            if (name.StartsWith(label, StringComparison.OrdinalIgnoreCase) && name.Length > label.Length && name[label.Length] != '-')
                return true;
        }
        return false;
    }
}
