using System.Text;
using System.Text.Json;
using CsCheck;
using NewsSearch.Analysis.Languages;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Ingestion;
using NewsSearch.Presentation.Ninjs;
using NewsSearch.Tests.Corpus;
using NewsSearch.Tests.Ingestion;
using NewsSearch.Tests.Ingestion.Trade;
using Xunit;

namespace NewsSearch.Tests.Presentation.Ninjs;

public sealed class NinjsWriterTests
{
    private static readonly ArticleExtractor s_extractor = new();

    private static readonly Gen<string> s_word = Gen.OneOfConst("treaty", "Kuril", "said", "Лавров", "naïve", "北方領土", "a<b", "R&D", "&amp;", "\"quoted\"", "5%", "e\u0301", "😀", "x:y", "#1", "it's", "<p>", "medtop:20000036", "[id]");

    private static readonly Gen<string> s_line = s_word.Array[1, 6].Select(words => string.Join(' ', words));

    private static readonly Gen<string> s_id = Gen.OneOf(
        Gen.OneOfConst("kuril-2019-osaka", "urn:newsml:a.example:1", "http://a.example/b?c=d", "https://a.example/ü", "tag:a.example,2019:1", "a b", "ä/ö#3", "urn:x-newssearch:kuril", "http://[::1]/", "http://a b", "x:", ":x", "100%", "http://a.example/%zz", "C:\\news\\a.txt#4", "Лавров"),
        s_line);

    private static readonly Gen<StoryTime> s_time = Gen.Int[0, int.MaxValue].Select(seconds => new StoryTime(DateTimeOffset.FromUnixTimeSeconds(seconds).AddTicks(seconds % 3 * 2_500_000), false));

    /// <summary>Stories with what ninjs has a place for; status and embargo as its readers understand them.</summary>
    private static readonly Gen<RawStory> s_story = Gen.Select(
        Gen.Select(s_id, s_line, s_line.Null(), s_line.Null(), s_line.Array[0, 4], Gen.OneOfConst("", "MOSCOW, May 30. /TASS/. ", "GENEVA/PARIS, Nov 12 (Reuters) - ")),
        Gen.Select(s_line.Array[0, 3], s_line.Array[0, 2], s_line.Array[0, 2], s_line.Array[0, 2], s_line.Null()),
        Gen.Select(s_time, s_time.Nullable(), s_id.Null(), Gen.OneOfConst<string?>(null, "en", "ru", "pt-BR"), Gen.OneOfConst<string?>(null, "https://a.example/page?x=1", "http://b.example:8080/#c"), Gen.Int[0, 4], Gen.Int[0, 9].Nullable()),
        (text, lists, rest) =>
        {
            var (id, headline, subheadline, byline, paragraphs, dateline) = text;
            var (topics, places, people, organisations, source) = lists;
            var (published, updated, evolvedFrom, language, url, status, version) = rest;
            var ids = topics.Select((label, i) => i == 0 ? "medtop:2000003" + label.Length % 10 : i == 1 ? "c" + label : label).Distinct().ToArray();
            return new RawStory
            {
                Id = id,
                Version = version,
                Headline = headline,
                Subheadline = subheadline,
                Byline = byline,
                Body = paragraphs.Length == 0 ? "" : dateline + string.Join("\n\n", paragraphs),
                Topics = ids,
                TopicLabels = ids.Zip(topics).Where(pair => pair.First != pair.Second).ToDictionary(pair => pair.First, pair => pair.Second),
                Places = [.. places.Distinct()],
                People = [.. people.Distinct()],
                Organisations = [.. organisations.Distinct()],
                Source = source,
                Published = published,
                Updated = updated,
                EvolvedFrom = evolvedFrom,
                Language = language,
                Url = url,
                Status = status switch { 1 => StoryStatus.Withheld, 2 => StoryStatus.Canceled, 3 => StoryStatus.Embargoed, _ => StoryStatus.Usable },
                EmbargoUntil = status == 3 ? published.Instant.AddHours(5) : null,
            };
        });

    [Fact]
    public void Any_story_is_accepted_by_the_schema_and_comes_back_the_same() =>
        s_story.Sample(
            story =>
            {
                var article = s_extractor.Extract(story);
                var ninjs = Write(article, article.Version);
                Assert.Empty(NinjsSchema.Refusals(Parsed(ninjs)));
                AssertSame(article, Reading.One(ninjs));
            },
            seed: "0N0XIzNsQ0O2",
            iter: 1500);

    [Fact]
    public void Bundled_stories_are_accepted_and_come_back_the_same()
    {
        var stories = new StoryFiles().Read([Path.Combine(BundledCorpus.Folder, "articles")]).Where(r => r.IsStory).Select(r => s_extractor.Extract(r.Story!)).ToList();
        Assert.NotEmpty(stories);
        foreach (var article in stories)
        {
            var ninjs = Write(article, 1);
            Assert.Empty(NinjsSchema.Refusals(Parsed(ninjs)));
            var read = Reading.One(ninjs);
            Assert.Equal((article.Id, article.Headline, article.Body, article.Subheadline), (read.Id, read.Headline, read.Body, read.Subheadline));
            var again = s_extractor.Extract(read);
            Assert.Equal(article.Dateline?.Places, again.Dateline?.Places);
            Assert.Equal(article.Quotes.Select(quote => (quote.Text, quote.Speaker)), again.Quotes.Select(quote => (quote.Text, quote.Speaker)));
            Assert.Equal(article.People, again.People);
        }
    }

    public static TheoryData<string> Fixtures() => [.. TradeFixture.Names()];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Stories_of_every_format_of_the_trade_are_accepted_and_come_back_the_same(string name)
    {
        foreach (var story in Reading.Stories(Reading.All(TradeFixture.Read(name), name)))
        {
            var article = s_extractor.Extract(story);
            var ninjs = Write(article, article.Version);
            Assert.Empty(NinjsSchema.Refusals(Parsed(ninjs)));
            AssertSame(article, Reading.One(ninjs));
        }
    }

    [Fact]
    public void What_the_program_concluded_is_marked_as_such()
    {
        var article = s_extractor.Extract(new RawStory
        {
            Id = "kuril",
            Headline = "Kuril talks",
            Body = "TOKYO, May 30. /TASS/. The Kuril Islands treaty talks go on. Kuril Islands treaty talks are hard.",
            FileTime = new DateTimeOffset(2019, 6, 1, 0, 0, 0, TimeSpan.Zero),
            Topics = ["medtop:20000639"],
            TopicLabels = new Dictionary<string, string> { ["medtop:20000639"] = "peace process" },
            Extra = new Dictionary<string, string> { ["slugline"] = "\"KURIL\"", ["urgency"] = "\"3\"", ["usageterms"] = "7", ["edNote"] = "no json", ["mine"] = "1" },
        });
        var ninjs = Parsed(Write(article, 4));
        Assert.Equal("urn:x-newssearch:kuril", ninjs.GetProperty("uri").GetString());
        Assert.Equal("4", ninjs.GetProperty("version").GetString());
        Assert.False(ninjs.TryGetProperty("firstCreated", out _), "an inferred date is no fact");
        Assert.Equal("Tokyo", ninjs.GetProperty("located").GetString());
        Assert.Equal("TASS", ninjs.GetProperty("infoSources")[0].GetProperty("name").GetString());
        var subjects = ninjs.GetProperty("subjects").EnumerateArray().ToList();
        Assert.Equal("http://cv.iptc.org/newscodes/mediatopic/20000639", subjects[0].GetProperty("uri").GetString());
        Assert.Equal("peace process", subjects[0].GetProperty("name").GetString());
        Assert.All(subjects.Skip(1), subject => Assert.Equal("newssearch", subject.GetProperty("creator").GetString()));
        Assert.True(subjects.Count > 1, "no keyphrase");
        Assert.Equal(("KURIL", 3), (ninjs.GetProperty("slugline").GetString(), ninjs.GetProperty("urgency").GetInt32()));
        Assert.False(ninjs.TryGetProperty("usageTerms", out _) || ninjs.TryGetProperty("edNote", out _) || ninjs.TryGetProperty("mine", out _));
        Assert.Equal(["medtop:20000639"], Reading.One(ninjs.GetRawText()).Topics);
    }

    [Theory]
    [InlineData("{}", "uri is required")]
    [InlineData("{\"uri\":\"no uri\"}", "uri: \"no uri\"")]
    [InlineData("{\"uri\":\"urn:a:b\",\"headline\":\"x\"}", "headline is no member of ninjs 3.0")]
    [InlineData("{\"uri\":\"urn:a:b\",\"pubStatus\":\"cancelled\"}", "pubStatus: \"cancelled\"")]
    [InlineData("{\"uri\":\"urn:a:b\",\"firstCreated\":\"2019-05-30\"}", "firstCreated: \"2019-05-30\"")]
    [InlineData("{\"uri\":\"urn:a:b\",\"bodies\":[{\"role\":\"main\"}]}", "bodies: [{\"role\":\"main\"}]")]
    [InlineData("{\"uri\":\"urn:a:b\",\"version\":1}", "version: 1")]
    [InlineData("{\"uri\":\"urn:a:b\",\"subjects\":[{\"relevance\":101}]}", "subjects: [{\"relevance\":101}]")]
    public void The_oracle_refuses_what_the_schema_refuses(string ninjs, string refusal) => Assert.Equal([refusal], NinjsSchema.Refusals(Parsed(ninjs)));

    private static string Write(Article article, int? version)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            NinjsWriter.Write(json, article, version);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static JsonElement Parsed(string json) => JsonDocument.Parse(json).RootElement;

    /// <summary>Every field that ninjs has a place for; a day becomes its first instant.</summary>
    private static void AssertSame(Article article, RawStory read)
    {
        var raw = article.Original;
        // The record's own tag, if the text bears it out; else what was found out, which is nothing for a few words.
        var language = article.Language == "und" ? null : LanguageTags.Primary(raw.Language) == article.Language ? raw.Language : article.Language;
        Assert.Equal(
            (article.Id, article.Version, article.Status, language, article.Headline, article.Subheadline, article.Byline),
            (read.Id, read.Version, read.Status, read.Language, read.Headline, read.Subheadline, read.Byline));
        Assert.Equal(article.EmbargoUntil?.UtcTicks, read.EmbargoUntil?.UtcTicks);
        Assert.Equal((article.PublishedInferred ? raw.Updated : article.Published)?.Instant.UtcTicks ?? raw.Updated?.Instant.UtcTicks, read.Published?.Instant.UtcTicks);
        Assert.Equal(raw.Updated?.Instant.UtcTicks, read.Updated?.Instant.UtcTicks);
        Assert.Equal(article.Body, read.Body);
        Assert.Equal((article.Source, raw.EvolvedFrom), (read.Source, read.EvolvedFrom));
        if (article.Url is null || Uri.IsWellFormedUriString(article.Url, UriKind.Absolute))
            Assert.Equal(article.Url, read.Url);
        Assert.Equal(article.People, read.People);
        Assert.Equal(article.Organisations, read.Organisations);
        Assert.Equal(article.Places.Select(place => place.Name), read.Places);
        Assert.Equal(
            article.Topics.Where(topic => topic.Source == TopicSource.Given).Select(topic => (topic.Id, topic.Label)),
            read.Topics.Select(topic => (topic, read.TopicLabels.GetValueOrDefault(topic, topic))));
        var again = s_extractor.Extract(read);
        Assert.Equal(article.Language, again.Language);
        Assert.Equal(article.Dateline?.Places, again.Dateline?.Places);
        Assert.Equal(article.People, again.People);
        Assert.Equal(article.Topics.Select(topic => topic.Id), again.Topics.Select(topic => topic.Id));
    }
}
