using System.Globalization;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>Random additions, updates and deletions, made to an index and kept book of.</summary>
internal sealed class StoryHistory
{
    private readonly List<OracleStory> _versions = [];
    private int _ids;

    /// <summary>Every version of every story that is there.</summary>
    public IReadOnlyList<OracleStory> Versions => _versions;

    /// <summary>The latest version of each story that may be used.</summary>
    public IReadOnlyList<OracleStory> Latest =>
        [.. _versions.GroupBy(s => s.Article.Id).Select(g => g.Last()).Where(s => s.Article.Status == StoryStatus.Usable)];

    /// <summary>One commit of new stories and new versions, and sometimes one that deletes.</summary>
    public async Task Change(NewsIndex news, Random random)
    {
        var batch = new List<Article>();
        for (var left = random.Next(2, 9); left > 0; left--)
            Add(batch, StoryWriting.Story(Known(random) ?? "s" + (_ids++).ToString(CultureInfo.InvariantCulture), random));
        await news.Engine.AddAsync(batch, CancellationToken.None);
        if (random.Next(3) > 0 || _versions.Count == 0)
            return;
        var gone = Enumerable.Range(0, random.Next(1, 3)).Select(_ => _versions[random.Next(_versions.Count)].Article.Id).ToHashSet();
        await news.Engine.DeleteAsync(gone, CancellationToken.None);
        _versions.RemoveAll(s => gone.Contains(s.Article.Id));
    }

    private void Add(List<Article> batch, OracleStory story)
    {
        batch.Add(story.Article);
        // The same content again is no new version.
        if (!_versions.Any(s => s.Article.Id == story.Article.Id && s.Article.Body == story.Article.Body && s.Article.Published == story.Article.Published
            && s.Article.Headline == story.Article.Headline && s.Article.Subheadline == story.Article.Subheadline))
            _versions.Add(story with { Version = _versions.Count(s => s.Article.Id == story.Article.Id) + 1 });
    }

    private string? Known(Random random) => _versions.Count > 0 && random.Next(4) == 0 ? _versions[random.Next(_versions.Count)].Article.Id : null;
}
