using NewsSearch.Articles;

namespace NewsSearch.Presentation;

/// <summary>
/// Chooses the sentences to show: the window of neighbouring sentences of one paragraph with the most different matches,
/// then the most matches, then the earliest. Without a match the story's start is shown.
/// </summary>
internal static class PassageChooser
{
    /// <summary>Characters that a passage should not pass.</summary>
    private const int Longest = 300;

    /// <summary>A sentence shorter than this takes its neighbour along.</summary>
    private const int Enough = 160;

    /// <param name="article">The story.</param>
    /// <param name="matches">By start.</param>
    public static TextRange Choose(Article article, IReadOnlyList<PatternMatch> matches)
    {
        var best = default(TextRange);
        var bestScore = -1.0;
        foreach (var paragraph in article.Paragraphs)
        {
            if (paragraph.IsHeading)
                continue;
            for (var i = 0; i < paragraph.Sentences.Count; i++)
            {
                var window = Window(paragraph, i);
                var score = Score(window, matches);
                if (score > bestScore)
                    (best, bestScore) = (window, score);
            }
        }
        return Cut(article.Body, best, matches);
    }

    private static TextRange Window(Paragraph paragraph, int first)
    {
        var range = paragraph.Sentences[first];
        for (var i = first + 1; i < paragraph.Sentences.Count && range.Length < Enough; i++)
        {
            if (paragraph.Sentences[i].End - range.Start > Longest)
                break;
            range = new TextRange(range.Start, paragraph.Sentences[i].End);
        }
        return range;
    }

    private static double Score(TextRange window, IReadOnlyList<PatternMatch> matches)
    {
        var (count, different, seen) = (0, 0, 0UL);
        HashSet<int>? others = null;
        for (var i = FirstAtOrAfter(matches, window.Start); i < matches.Count && matches[i].Range.Start < window.End; i++)
        {
            if (matches[i].Range.End > window.End)
                continue;
            count++;
            var pattern = matches[i].Pattern;
            if (pattern >= 64)
                different += (others ??= []).Add(pattern) ? 1 : 0;
            else if ((seen & (1UL << pattern)) == 0)
                (seen, different) = (seen | (1UL << pattern), different + 1);
        }
        return different * 100 + Math.Min(count, 50);
    }

    private static int FirstAtOrAfter(IReadOnlyList<PatternMatch> matches, int offset)
    {
        int low = 0, high = matches.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (matches[middle].Range.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// <summary>The stretch of a long sentence that starts shortly before its first match, at a word's edge; a shorter one whole.</summary>
    public static TextRange Cut(string body, TextRange sentence, IReadOnlyList<PatternMatch> matches)
    {
        if (sentence.Length <= Longest)
            return sentence;
        var first = matches.Where(m => sentence.Contains(m.Range)).Select(m => m.Range.Start).DefaultIfEmpty(sentence.Start).Min();
        var start = Math.Max(sentence.Start, first - Longest / 4);
        while (start > sentence.Start && !char.IsWhiteSpace(body[start - 1]) && start > first - Longest / 2)
            start--;
        var end = Math.Min(sentence.End, start + Longest);
        while (end < sentence.End && end > start + Longest / 2 && !char.IsWhiteSpace(body[end]))
            end--;
        if (end > start && char.IsHighSurrogate(body[end - 1]))
            end--;
        return new TextRange(start, end);
    }
}
