using NewsSearch.Articles;
using NewsSearch.Engine;
using NewsSearch.Engine.Concordances;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Concordances;
using NewsSearch.Querying;
using Xunit;

namespace NewsSearch.Tests.Engine.Concordances;

/// <summary>Places of words, over time too, and pairs of speakers, beside counts made by going through the stories.</summary>
public sealed class ConcordanceOracleTests : IAsyncLifetime
{
    private static readonly string[] s_people = ["Aino Lehto", "Taro Kono", "Nina Petrova", "Omar Haddad", "Lena Voss", "Ivo Maric"];

    private readonly TemporaryFolder _folder = new();
    private readonly List<Article> _stories = [];
    private NewsIndex _news = null!;

    public async ValueTask InitializeAsync()
    {
        var random = new Random(5);
        foreach (var story in SmallStories.Make(300, random))
        {
            string[] quoted = [.. s_people.Where(_ => random.Next(3) == 0)];
            _stories.Add(story with { Status = StoryStatus.Usable, Speakers = quoted, Quotes = [.. quoted.Select(p => story.Quotes[0] with { Speaker = p })] });
        }
        _news = NewsIndex.Open(_folder.In("i"));
        foreach (var batch in _stories.Chunk(90))
            await _news.Engine.AddAsync(batch, default);
    }

    public async ValueTask DisposeAsync()
    {
        await _news.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("treaty", "treaty,treaties")]
    [InlineData("island", "island,islands")]
    [InlineData("=the", "the")]
    [InlineData("harbour OR ferry", "harbour;ferry")]
    [InlineData("\"peace treaty\"", "peace treaty")]
    [InlineData("\"of the\" OR kuril", "of the;kuril")]
    public async Task Every_place_is_counted_and_shown(string query, string places)
    {
        var page = await _news.KwicAsync(new KwicRequest { Search = Request(query) with { Copies = true }, Width = 12, Top = 100_000 });
        var expected = _stories.SelectMany(s => Places(s, places).Select(p => (s.Id, p.Field, p.Start))).Order().ToList();
        Assert.Equal(expected, page.Lines.Select(l => (l.StoryId, l.Field, l.Range.Start)).Order());
        Assert.Equal(expected.Count, page.Total);
        Assert.Equal(expected.Select(e => e.Id).Distinct().Count(), page.Stories);
        foreach (var line in page.Lines)
        {
            var story = _stories.Single(s => s.Id == line.StoryId);
            var text = line.Field == "headline" ? story.Headline : story.Body;
            Assert.Equal(text[Math.Max(0, line.Range.Start - 12)..line.Range.Start], line.Left);
            Assert.Equal(line.Range.Of(text), line.Keyword);
            Assert.Equal(text[line.Range.End..Math.Min(text.Length, line.Range.End + 12)], line.Right);
        }
    }

    [Theory]
    [InlineData(KwicOrder.Left)]
    [InlineData(KwicOrder.Right)]
    [InlineData(KwicOrder.Newest)]
    [InlineData(KwicOrder.Oldest)]
    public async Task The_first_lines_are_those_of_all_lines(KwicOrder order)
    {
        var all = await _news.KwicAsync(new KwicRequest { Search = Request("peace"), Order = order, Top = 100_000 });
        var some = await _news.KwicAsync(new KwicRequest { Search = Request("peace"), Order = order, Top = 17 });
        Assert.Equal(all.Lines.Take(17), some.Lines);
        Assert.Equal(all.Total, some.Total);
        var keys = all.Lines.Select(l => order switch
        {
            KwicOrder.Left => string.Join(' ', l.Left.Split(' ', StringSplitOptions.RemoveEmptyEntries).Reverse().Select(w => w.Trim('.'))),
            KwicOrder.Right => string.Join(' ', l.Right.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('.'))),
            KwicOrder.Oldest => l.Published?.Instant.ToString("O") ?? "~",
            _ => "",
        }).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
    }

    [Theory]
    [InlineData("treaty", "treaty,treaties", TimelineInterval.Month)]
    [InlineData("\"peace treaty\"", "peace treaty", TimelineInterval.Day)]
    [InlineData("kuril OR ferry", "kuril;ferry", TimelineInterval.Year)]
    public async Task Places_over_time_are_those_of_the_stories_of_each_stretch(string query, string places, TimelineInterval by)
    {
        var page = await _news.TimelineAsync(new TimelineRequest { Search = Request(query), By = by, Occurrences = true, Versus = QueryParser.Parse("island") });
        foreach (var bucket in page.Buckets)
        {
            var next = by switch { TimelineInterval.Day => bucket.From.AddDays(1), TimelineInterval.Month => bucket.From.AddMonths(1), _ => bucket.From.AddYears(1) };
            var there = _stories.Where(s => s.Published is { } time && DateOnly.FromDateTime(time.Instant.UtcDateTime) is var day && day >= bucket.From && day < next).ToList();
            Assert.Equal(there.Sum(s => Places(s, places).Count()), bucket.Count.Occurrences);
            Assert.Equal(there.Sum(s => Places(s, "island,islands").Count()), bucket.Versus!.Value.Occurrences);
        }
        Assert.Null((await _news.TimelineAsync(new TimelineRequest { Search = Request(query), By = by })).Buckets[0].Count.Occurrences);
        await Assert.ThrowsAsync<ArgumentException>(() => _news.TimelineAsync(new TimelineRequest { Search = Request(query), Occurrences = true, Clock = NewsSearch.Querying.Nodes.QueryClock.Mentioned }));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("treaty", null)]
    [InlineData("kuril -ferry", "Kono")]
    public async Task Pairs_are_those_that_stories_quote_together(string query, string? speaker)
    {
        var page = await _news.SpeakerPairsAsync(new SpeakerPairRequest { Search = Request(query), Speaker = speaker, Top = 1000 });
        var found = await _news.AllAsync(Request(query) with { Copies = true, Order = SearchOrder.Oldest }).Select(h => h.Id).ToHashSetAsync();
        var copies = await _news.AllAsync(Request("is:copy") with { Copies = true }).Select(h => h.Id).ToHashSetAsync();
        var expected = new SortedDictionary<(string, string), (long, long)>();
        foreach (var story in _stories.Where(s => found.Contains(s.Id)))
            foreach (var one in story.Speakers)
                foreach (var other in story.Speakers.Where(o => string.CompareOrdinal(one, o) < 0))
                    if (speaker is null || one.Contains(speaker, StringComparison.Ordinal) || other.Contains(speaker, StringComparison.Ordinal))
                        expected[(one, other)] = expected.GetValueOrDefault((one, other)) is var (stories, copied) ? (stories + 1, copied + (copies.Contains(story.Id) ? 1 : 0)) : default;
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(p => (p.Key, p.Value)), page.Pairs.Select(p => ((p.Speaker, p.With), (p.Stories, p.Copies))).Order());
        Assert.Equal(found.Count, page.Stories);
        Assert.Equal(page.Pairs.Select(p => p.Stories).OrderDescending(), page.Pairs.Select(p => p.Stories));
    }

    private static SearchRequest Request(string query) => new() { Query = QueryParser.Parse(query) };

    /// <summary>Where words stand in a story of small letters: choices parted by semicolons, forms by commas, words in a row by blanks.</summary>
    private static IEnumerable<(string Field, int Start)> Places(Article story, string places)
    {
        foreach (var (field, text) in new[] { ("headline", story.Headline), ("body", story.Body) })
        {
            var words = new List<(string Word, int Start)>();
            for (var at = 0; at < text.Length; at++)
                if (char.IsLetter(text[at]) && (at == 0 || !char.IsLetter(text[at - 1])))
                    words.Add((new string([.. text[at..].TakeWhile(char.IsLetter)]), at));
            for (var i = 0; i < words.Count; i++)
                if (places.Split(';').Any(choice => choice.Split(' ') is var row && i + row.Length <= words.Count
                    && Enumerable.Range(0, row.Length).All(k => row[k].Split(',').Contains(words[i + k].Word))))
                    yield return (field, words[i].Start);
        }
    }
}
