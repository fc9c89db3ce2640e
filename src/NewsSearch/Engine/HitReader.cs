using System.Diagnostics;
using Lucene.Net.Search;
using NewsSearch.Engine.Copies;
using NewsSearch.Engine.Explaining;
using NewsSearch.Indexing.Storage;
using NewsSearch.Presentation;

namespace NewsSearch.Engine;

/// <summary>Makes hits of documents, one at a time, so that no page holds more than one story's text.</summary>
internal sealed class HitReader(
    StoryAccess stories, Highlighter highlighter, MatchedQuotes quotes, ScoreReader? scores, Func<int, bool> isCopy, bool withStories)
{
    /// <summary>Time spent on reading stories.</summary>
    public TimeSpan Fetching { get; private set; }

    /// <summary>Time spent on choosing passages and marking.</summary>
    public TimeSpan Marking { get; private set; }

    public SearchHit Read(int rank, ScoreDoc document, HitMatch match) => Read(rank, new CollapsedHit(document, 0, document.Doc), match);

    public SearchHit Read(int rank, CollapsedHit collapsed, HitMatch match)
    {
        var document = collapsed.Document;
        var started = Stopwatch.GetTimestamp();
        var version = stories.Read(document.Doc);
        var fetched = Stopwatch.GetTimestamp();
        var hit = Hit(rank, version, document, match) with { Copies = collapsed.Copies, First = First(collapsed) };
        Fetching += Stopwatch.GetElapsedTime(started, fetched);
        Marking += Stopwatch.GetElapsedTime(fetched);
        return hit;
    }

    private FirstCopy? First(CollapsedHit collapsed)
    {
        if (collapsed.First == collapsed.Document.Doc)
            return null;
        var first = stories.Read(collapsed.First).Article;
        return new FirstCopy(first.Id, first.Source, first.Published);
    }

    private SearchHit Hit(int rank, StoryVersion version, ScoreDoc document, HitMatch match)
    {
        var article = version.Article;
        var passage = quotes.BestOf(document.Doc, article) is { } quote ? highlighter.Said(article, quote) : highlighter.Passage(article);
        return new SearchHit
        {
            Rank = rank,
            Id = article.Id,
            // A sort by time computes no score.
            Score = float.IsNaN(document.Score) ? 0 : document.Score,
            Match = match,
            Headline = article.Headline,
            HeadlineHighlights = highlighter.Mark(article.Headline),
            Published = article.Published,
            Dateline = article.Dateline,
            Source = article.Source,
            Speakers = article.Speakers,
            Topics = [.. article.Topics.Select(t => t.Label)],
            Version = version.Number,
            Badges = StoryBadges.Of(article, version.Number, isCopy(document.Doc)),
            Snippet = passage.Text,
            Highlights = passage.Marks,
            Explanation = scores?.Of(document.Doc, article),
            Story = withStories ? article : null,
        };
    }
}
