using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>Holds what an index answers against what a scan of the same stories finds.</summary>
internal static class ScanComparison
{
    /// <summary>Random trees take more wildcards and pairs than people do.</summary>
    private static readonly QueryParserOptions s_wide = new() { MaxWildcards = 100, MaxCombinations = 10_000 };

    public static Task<SearchPage> Search(NewsIndex news, QueryNode tree, bool allVersions)
    {
        var parsed = QueryParser.Parse(tree.ToString(), s_wide);
        Assert.True(parsed.Success, tree.ToString());
        // The scan knows no names: their other spellings, and their order, have tests of their own.
        return news.SearchAsync(new SearchRequest { Query = parsed, Top = 1_000, Match = MatchMode.All, Copies = true, AllVersions = allVersions, ExactNames = true });
    }

    public static void AssertSame(int seed, QueryNode tree, IReadOnlyList<OracleStory> stories, SearchPage page)
    {
        var latest = stories.GroupBy(s => s.Article.Id).Select(g => g.Last()).ToHashSet(ReferenceEqualityComparer.Instance);
        var expected = stories.Where(s => new StoryScan(s, latest.Contains(s)).Matches(tree)).Select(s => s.Article.Id).Order(StringComparer.Ordinal).ToList();
        var found = page.Hits.Select(h => h.Id).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(found.Count, page.Total);
        if (found.SequenceEqual(expected))
            return;
        var wrong = expected.Except(found).Concat(found.Except(expected)).FirstOrDefault();
        var story = stories.FirstOrDefault(s => s.Article.Id == wrong)?.Article;
        Assert.Fail($"Seed {seed}: {tree}\nscan:  {string.Join(' ', expected)}\nindex: {string.Join(' ', found)}\n{wrong}: {story?.Headline} / {story?.Subheadline} / {story?.Body}\n"
            + string.Join('\n', story?.Quotes.Select(q => $"{q.Speaker} ({q.Kind}): {q.Text}") ?? []));
    }

    /// <summary>Whatever is shown of what matched is marked; no mark lies where nothing matched: each word of a mark is of a match that the mark covers.</summary>
    public static void AssertWhollyMarked(int seed, QueryNode tree, OracleStory story, SearchHit hit)
    {
        AssertWhollyMarked(seed, tree, story.Headline, 0, hit.Headline, hit.HeadlineHighlights);
        var snippet = hit.Snippet.Trim('…');
        var shift = hit.Snippet.Length > 0 && hit.Snippet[0] == '…' ? 1 : 0;
        var at = story.Article.Body.IndexOf(snippet, story.Article.TextStart, StringComparison.Ordinal);
        if (snippet.Length > 0 && story.Article.Body.IndexOf(snippet, at + 1, StringComparison.Ordinal) < 0)
            AssertWhollyMarked(seed, tree, story.Body, at - shift, hit.Snippet, hit.Highlights);
    }

    private static void AssertWhollyMarked(
        int seed, QueryNode tree, IReadOnlyList<OracleWord> words, int offset, string text, IReadOnlyList<TextRange> marks)
    {
        var possible = PositiveSpans.Of(tree, words).Select(s => new TextRange(words[s.Start].Start - offset, words[s.End - 1].End - offset)).ToList();
        var sure = PositiveSpans.Of(tree, words, withNames: false).Select(s => new TextRange(words[s.Start].Start - offset, words[s.End - 1].End - offset));
        foreach (var span in sure.Where(new TextRange(0, text.Length).Contains))
            Assert.True(marks.Any(m => m.Contains(span)), $"Seed {seed}: {tree}: '{text}': {span} is not marked");
        foreach (var mark in marks)
            foreach (var word in words.Select(w => new TextRange(w.Start - offset, w.End - offset)).Where(mark.Contains))
                Assert.True(possible.Any(s => mark.Contains(s) && s.Contains(word)), $"Seed {seed}: {tree}: '{text}': {word} of {mark} is no part of a match");
    }

    /// <summary>Each mark begins where some match begins and ends where some match ends.</summary>
    public static void AssertMarked(int seed, QueryNode tree, OracleStory story, SearchHit hit)
    {
        AssertMarked(seed, tree, story.Headline, 0, hit.Headline, hit.HeadlineHighlights);
        var snippet = hit.Snippet.Trim('…');
        var shift = hit.Snippet.Length > 0 && hit.Snippet[0] == '…' ? 1 : 0;
        var at = story.Article.Body.IndexOf(snippet, story.Article.TextStart, StringComparison.Ordinal);
        Assert.True(at >= 0, $"Seed {seed}: {tree}: '{hit.Snippet}' is not in the story.");
        // The same sentence twice: where it was taken from cannot be told.
        if (snippet.Length > 0 && story.Article.Body.IndexOf(snippet, at + 1, StringComparison.Ordinal) < 0)
            AssertMarked(seed, tree, story.Body, at - shift, hit.Snippet, hit.Highlights);
    }

    private static void AssertMarked(
        int seed, QueryNode tree, IReadOnlyList<OracleWord> words, int offset, string text, IReadOnlyList<TextRange> marks)
    {
        var spans = marks.Count == 0 ? [] : PositiveSpans.Of(tree, words).ToList();
        var last = 0;
        foreach (var mark in marks)
        {
            var shown = $"Seed {seed}: {tree}: '{text}' {mark}";
            Assert.True(mark.Start >= last && mark.End > mark.Start && mark.End <= text.Length, shown);
            Assert.True(spans.Any(s => words[s.Start].Start == mark.Start + offset), shown);
            Assert.True(spans.Any(s => words[s.End - 1].End == mark.End + offset), shown);
            last = mark.End;
        }
    }
}
