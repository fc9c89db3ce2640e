using System.Globalization;
using System.Text;
using NewsSearch.Ingestion.Files;

namespace NewsSearch.Ingestion.Archives;

/// <summary>
/// Names of entries. None is ever opened as a path; but they stand in messages and in what is known of a story, so what
/// leads out of the archive or cannot be shown makes an entry one that is not read.
/// </summary>
internal static class EntryName
{
    private const int Longest = 400;

    /// <summary>Why the entry is not read; null where nothing speaks against its name.</summary>
    public static string? Problem(string name)
    {
        if (name.Length is 0 or > Longest)
            return "its name is empty or too long";
        if (name.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0 || name.Any(NeedsEscape))
            return "its name holds control characters";
        var parts = name.Split('/', '\\');
        var isRooted = parts[0].Length == 0 || parts[0].Length == 2 && parts[0][1] == ':' && char.IsAsciiLetter(parts[0][0]);
        return isRooted || parts.Contains("..") ? "its name leads out of the archive" : null;
    }

    /// <summary>Whether the entry is passed over in silence, as files of that name in a folder are.</summary>
    public static bool IsNoStory(string name)
    {
        var parts = name.Split('/', '\\');
        return parts.Any(part => part.StartsWith('.') && part is not ("." or "..") || part == "__MACOSX") || NotStories.Contains(parts[^1]);
    }

    /// <summary>The name as it can be shown: with what cannot be as escapes, and cut where it is too long.</summary>
    public static string Shown(string name)
    {
        if (name.Length <= Longest && !name.Any(NeedsEscape))
            return name;
        var shown = new StringBuilder();
        foreach (var c in name.AsSpan(0, Math.Min(name.Length, Longest)))
        {
            if (NeedsEscape(c))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                shown.Append(c);
        }
        return name.Length > Longest ? shown.Append("...").ToString() : shown.ToString();
    }

    // Format characters turn the direction of text, or are not seen.
    private static bool NeedsEscape(char c) =>
        char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
