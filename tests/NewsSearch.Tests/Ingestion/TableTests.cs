using System.Text;
using CsCheck;
using NewsSearch.Articles;
using NewsSearch.Ingestion;
using NewsSearch.Ingestion.Fields;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class TableTests
{
    [Fact]
    public void Columns_with_our_names_are_the_fields()
    {
        var story = Reading.One(
            "id,headline,subheadline,byline,dateline,date,body,source,url,lang,topics,places,version,status,embargo,mood\n"
            + "s1,Harbour reopens,After storm,By ANNA HOLM,\"OSLO, May 30 -\",2019-05-30,\"It opened.\n\nSo it did.\",ANP,https://example.org/1,en,harbours; storms,Oslo|Bergen,2,embargoed,2019-06-01,calm\n",
            "stories.csv");
        Assert.Equal(("s1", "Harbour reopens", "After storm", "By ANNA HOLM"), (story.Id, story.Headline, story.Subheadline, story.Byline));
        Assert.Equal(("OSLO, May 30 -", "2019-05-30", "It opened.\n\nSo it did."), (story.Dateline, story.Published.ToString(), story.Body));
        Assert.Equal(("ANP", "https://example.org/1", "en", 2), (story.Source, story.Url, story.Language, story.Version));
        Assert.Equal(["harbours", "storms"], story.Topics);
        Assert.Equal(["Oslo", "Bergen"], story.Places);
        Assert.Equal((StoryStatus.Embargoed, new DateTimeOffset(2019, 6, 1, 0, 0, 0, TimeSpan.Zero)), (story.Status, story.EmbargoUntil));
        Assert.Equal("\"calm\"", Assert.Single(story.Extra, pair => pair.Key == "mood").Value);
        Assert.Equal(new StoryLocation("stories.csv", 2, 1), story.Location);
    }

    [Theory]
    [InlineData("title,text\nHead,Text.\n")]
    [InlineData("Title;Content\nHead;Text.\n")]
    [InlineData("HEADLINE\tArticle Body\nHead\tText.")]
    [InlineData("\"title\",\"full_text\"\r\n\"Head\",\"Text.\"\r\n")]
    [InlineData("sep=;\ntitle;description\nHead;Text.")]
    [InlineData("guid|title|text\n7|Head|Text.")]
    [InlineData("\n\ntitle,content\n\n,\n\nHead,Text.\n\n")]
    public void Usual_names_and_separators_need_no_map(string table)
    {
        var story = Reading.Stories(Reading.All(table)).Single();
        Assert.Equal(("Head", "Text."), (story.Headline, story.Body));
    }

    [Fact]
    public void A_mark_at_the_start_and_other_encodings_are_read()
    {
        const string Table = "title,text\nZürich,“Façade”\n";
        foreach (var encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.Equal("Zürich", Reading.One([.. encoding.GetPreamble(), .. encoding.GetBytes(Table)], "a.csv").Headline);
    }

    [Fact]
    public void Description_is_the_text_where_there_is_no_other_and_the_deck_where_there_is()
    {
        Assert.Equal(("Deck.", null), (Reading.One("title,description\nHead,Deck.").Body, Reading.One("title,description\nHead,Deck.").Subheadline));
        Assert.Equal(("Text.", "Deck."), (Reading.One("title,description,content\nHead,Deck.,Text.").Body, Reading.One("title,description,content\nHead,Deck.,Text.").Subheadline));
    }

    [Theory]
    [InlineData("a\"b,c", "a\"b")]
    [InlineData("\"a\"\"b\",c", "a\"b")]
    [InlineData("\"a,b\",c", "a,b")]
    [InlineData(" \"a,b\" ,c", "a,b")]
    [InlineData("\"a\" b,c", "a b")]
    [InlineData("\"\"\"a\"\"\",c", "\"a\"")]
    public void Quotation_marks_are_read_as_spreadsheets_do(string row, string headline)
    {
        var story = Reading.One("title,text\n" + row);
        Assert.Equal((headline, "c"), (story.Headline, story.Body));
    }

    [Fact]
    public void Rows_of_stories_that_were_written_come_back() =>
        Gen.Select(Gen.String[Gen.Char["ab,;\t\"\n\r éЖ|="], 0, 20], Gen.String[Gen.Char["ab,;\t\"\n éЖ"], 0, 30]).Array[1, 8]
            .Select(Gen.OneOfConst(',', ';', '\t')).Sample(
            (rows, separator) =>
            {
                var table = new StringBuilder($"id{separator}headline{separator}note\n");
                for (var i = 0; i < rows.Length; i++)
                    table.Append('n').Append(i).Append(separator).Append(Quoted("x" + rows[i].Item1 + "x")).Append(separator).Append(Quoted(rows[i].Item2)).Append('\n');
                var stories = Reading.Stories(Reading.All(table.ToString(), "a.csv")).ToList();
                Assert.Equal(rows.Length, stories.Count);
                for (var i = 0; i < rows.Length; i++)
                {
                    Assert.Equal(Words("x" + rows[i].Item1 + "x"), Words(stories[i].Headline));
                    if (!string.IsNullOrWhiteSpace(rows[i].Item2))
                        Assert.Equal(rows[i].Item2, System.Text.Json.JsonDocument.Parse(stories[i].Extra["note"]).RootElement.GetString());
                }
            },
            seed: "0N0XIzNsQ0O2",
            iter: 1000);

    [Fact]
    public void A_map_names_columns_by_name_or_number()
    {
        const string Table = "Kopf,Inhalt,Wann,Marken\nHead,Text.,2019-05-30,a|b\n";
        var story = One(Table, (StoryField.Headline, "kopf"), (StoryField.Body, "2"), (StoryField.Date, "Wann"), (StoryField.Topics, "Marken"));
        Assert.Equal(("Head", "Text.", "2019-05-30"), (story.Headline, story.Body, story.Published.ToString()));
        Assert.Equal(["a", "b"], story.Topics);
        Assert.Empty(story.Extra);
    }

    [Fact]
    public void Names_of_the_map_tell_a_table_from_text()
    {
        var options = new ReadingOptions { Map = [new(StoryField.Headline, "Überschrift"), new(StoryField.Body, "Inhalt")] };
        Assert.Equal("Text.", Assert.Single(Reading.All("Überschrift;Inhalt\nHead;Text.\n", "-", options)).Story!.Body);
    }

    [Fact]
    public void A_map_of_numbers_reads_a_table_without_header()
    {
        var results = All("3,\"Harbour reopens, at last\",It opened.\n1,Ferries sail,They do.\n", (StoryField.Headline, "2"), (StoryField.Body, "3"));
        Assert.Equal(["Harbour reopens, at last", "Ferries sail"], Reading.Stories(results).Select(s => s.Headline));
        Assert.Equal("\"3\"", results[0].Story!.Extra["column 1"]);
    }

    [Fact]
    public void A_map_wins_over_usual_names_and_joins_bodies_and_lists()
    {
        var story = One(
            "title,headline,lead,text,tags,section\nHead,Other,First.,Second.,a;b,c\n",
            (StoryField.Headline, "title"), (StoryField.Body, "lead"), (StoryField.Body, "text"), (StoryField.Topics, "tags"), (StoryField.Topics, "section"));
        Assert.Equal(("Head", "First.\n\nSecond."), (story.Headline, story.Body));
        Assert.Equal(["a", "b", "c"], story.Topics);
        Assert.Equal("\"Other\"", story.Extra["headline"]);
    }

    [Theory]
    [InlineData("['world', 'trade, sea']", new[] { "world", "trade, sea" })]
    [InlineData("[\"a\", \"b\"]", new[] { "a", "b" })]
    [InlineData("[a, b]", new[] { "a", "b" })]
    [InlineData("[]", new string[0])]
    [InlineData("['a", new[] { "['a" })]
    [InlineData("Sea, land; air", new[] { "Sea, land", "air" })]
    public void Lists_in_a_cell_are_parted(string cell, string[] topics) =>
        Assert.Equal(topics, Reading.One($"title,topics\nHead,\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n").Topics);

    [Fact]
    public void A_key_that_no_column_has_is_told_with_the_columns()
    {
        var rejection = Assert.Single(All("Title,Text\nHead,Text.\n", (StoryField.Headline, "Tilte"))).Rejection!;
        Assert.Equal(new Rejection("in.csv", 1, null, "no column 'Tilte', 'Title' is nearest; its columns: Title, Text"), rejection);
    }

    [Fact]
    public void A_table_without_text_is_told_with_the_columns() =>
        Assert.Equal(
            new Rejection("a.csv", 1, null, "no column is a headline or a body: say which, as headline=KEY or body=KEY; its columns: a, b"),
            Assert.Single(Reading.All("a,b\n1,2\n", "a.csv")).Rejection);

    [Fact]
    public void Bad_rows_cost_themselves_alone()
    {
        var results = Reading.All("title,text,version\nOne,Text.,1\nTwo,Text.,1,more\n,,3\nThree,Text.,x\nFour,Text.\nFive,\"Text.\nSix,Text.\n", "a.csv");
        Assert.Equal(["One", "Four"], Reading.Stories(results).Select(s => s.Headline));
        Assert.Equal(
            [
                new Rejection("a.csv", 3, 2, "4 cells where there are 3 columns"),
                new Rejection("a.csv", 4, 3, "neither headline nor body"),
                new Rejection("a.csv", 5, 4, "\"version\" is not a whole number"),
                new Rejection("a.csv", 7, 6, "a quotation mark is not closed"),
            ],
            Reading.Rejections(results));
    }

    [Fact]
    public void A_mark_that_is_not_closed_does_not_cost_the_rest_of_the_file()
    {
        var rows = string.Concat(Enumerable.Range(0, 100).Select(i => $"Head {i},Text {i}.\n"));
        var results = Reading.All("title,text\nBad,\"Text.\n" + rows, "a.csv", new() { MaxStoryBytes = 200 });
        Assert.Equal("longer than 200 bytes", results[0].Rejection!.Reason);
        Assert.InRange(Reading.Stories(results).Count(), 85, 95);
    }

    [Theory]
    [InlineData("The harbour, the title and the text\n\nwere opened.")]
    [InlineData("OSLO, May 30. Text follows, as the title says.")]
    [InlineData("title")]
    public void Text_with_commas_is_not_taken_for_a_table(string text) =>
        Assert.Equal(StoryLayout.Wire, Reading.One(text).Layout);

    [Fact]
    public void Tab_separated_values_are_separated_by_nothing_else() =>
        Assert.Equal("a, b; c", Reading.One("title\ttext\nHead\ta, b; c\n", "x.tsv").Body);

    internal static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static RawStory One(string table, params (StoryField Field, string Key)[] map) => Reading.Stories(All(table, map)).Single();

    private static List<ReadResult> All(string table, params (StoryField Field, string Key)[] map) =>
        Reading.All(table, "in.csv", new() { Map = [.. map.Select(m => new FieldSource(m.Field, m.Key))] });
}
