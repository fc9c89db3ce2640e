using NewsSearch.Articles;
using NewsSearch.Extraction.Datelines;
using NewsSearch.Extraction.Lexicons;

namespace NewsSearch.Extraction.Heads;

/// <summary>The first blocks of a wire text, separated by blank lines, and what they look like.</summary>
internal static class HeadBlocks
{
    private const int LongestTitle = 300;
    private const int LongestKickerInWords = 3;

    private static readonly Lazy<NameTable> s_sectionWords = new(() => NameTable.Load("Extraction.Heads.section-words.txt"));

    /// <summary>The blocks that a head may be made of, and one more.</summary>
    public static IReadOnlyList<TextRange> Of(string body)
    {
        var blocks = new List<TextRange>(DatelineFinder.MostBlocks + 1);
        var at = 0;
        while (at < body.Length && blocks.Count <= DatelineFinder.MostBlocks)
        {
            var end = body.IndexOf("\n\n", at, StringComparison.Ordinal);
            if (end < 0)
                end = body.Length;
            if (end > at)
                blocks.Add(new TextRange(at, end));
            at = end + 2;
        }
        return blocks;
    }

    /// <summary>"All news", "WORLD": three words at most and no end mark.</summary>
    public static bool IsKicker(ReadOnlySpan<char> block) => CountWords(block) <= LongestKickerInWords && !HasEndMark(block);

    /// <summary>"WORLD", "Top world stories": names of sections, whatever stands after them.</summary>
    public static bool IsSection(ReadOnlySpan<char> block)
    {
        if (!IsKicker(block))
            return false;
        foreach (var word in block.Split(' '))
            if (!block[word].IsEmpty && block[word] is not "&" && !s_sectionWords.Value.Contains(block[word]))
                return false;
        return true;
    }

    /// <summary>Whether a block reads like a headline or a deck; a headline may be a question or an exclamation.</summary>
    public static bool IsTitle(ReadOnlySpan<char> block, bool isFirst) =>
        block.Length <= LongestTitle && (!HasEndMark(block) || isFirst && block[^1] is '?' or '!') && block[^1] is not (':' or ',' or ';');

    public static int CountWords(ReadOnlySpan<char> block)
    {
        var words = 0;
        var inside = false;
        foreach (var c in block)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace && !inside && ++words > LongestTitle)
                break;
            inside = !isSpace;
        }
        return words;
    }

    private static bool HasEndMark(ReadOnlySpan<char> block)
    {
        var last = block.TrimEnd("\"'”’»)]").TrimEnd();
        return last.IsEmpty || last[^1] is '.' or '!' or '?' or '…' or '。';
    }
}
