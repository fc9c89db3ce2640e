using System.Buffers;

namespace NewsSearch.Ingestion.Html.Parsing;

/// <summary>
/// How deep elements lie within each other, from the tags alone and in one pass. Building a tree costs time by elements times
/// depth, whatever bound the parser puts on the tree itself: 100,000 open elements took it minutes.
/// </summary>
internal static class NestingDepth
{
    /// <summary>Deeper than any page for readers; what forgets to close its fonts comes to hundreds.</summary>
    public const int Most = 2_000;

    private static readonly SearchValues<char> s_nameEnds = SearchValues.Create(" \t\r\n\f/>");

    // Elements without an end tag, or that the next of their kind closes.
    private static readonly System.Collections.Frozen.FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_flat =
        WordList.Set("Parsing.flat-elements.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether more than <see cref="Most"/> elements are open at once.</summary>
    public static bool IsTooDeep(string page)
    {
        var depth = 0;
        Span<char> small = stackalloc char[16];
        for (var at = page.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < page.Length; at = page.IndexOf('<', at))
        {
            at++;
            var isEnd = page[at] == '/';
            var rest = page.AsSpan(isEnd ? at + 1 : at);
            if (rest.IsEmpty || !char.IsAsciiLetter(rest[0]))
                continue;
            var length = rest[..Math.Min(rest.Length, small.Length + 1)].IndexOfAny(s_nameEnds);
            var name = length is > 0 && length <= small.Length ? small[..rest[..length].ToLowerInvariant(small)] : default;
            if (isEnd)
                depth = Math.Max(0, depth - (IsFlat(name) ? 0 : 1));
            else if (!IsFlat(name) && ++depth > Most)
                return true;
            if (!isEnd && name is "script" or "style" or "textarea" or "title" or "xmp" && !SkipText(page, name, ref at))
                return false;
        }
        return false;
    }

    private static bool IsFlat(ReadOnlySpan<char> name) => s_flat.Contains(name);

    /// <summary>Goes to the end tag of an element that holds no tags; false where it has none.</summary>
    private static bool SkipText(string page, ReadOnlySpan<char> name, ref int at)
    {
        while ((at = page.IndexOf("</", at, StringComparison.Ordinal)) >= 0)
        {
            if (page.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
            at += 2;
        }
        return false;
    }
}
