using System.Text;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Topics.Codes;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics.Codes;

public sealed class NewsCodesTests
{
    private const string ConceptSet = """
        {"uri":"http://cv.iptc.org/newscodes/mediatopic/","conceptSet":[
          {"uri":"http://cv.iptc.org/newscodes/mediatopic/20000036","qcode":"medtop:20000036",
           "prefLabel":{"en-GB":"literature","de":"Literatur","fr":"littérature"},
           "broader":["http://cv.iptc.org/newscodes/mediatopic/20000002"],"definition":{"en-GB":"Written works"}},
          {"uri":"http://cv.iptc.org/newscodes/mediatopic/20000037","qcode":"medtop:20000037","prefLabel":{"de":"nur deutsch"}}]}
        """;

    private const string JsonLd = """
        {"@graph":[{"@id":"http://cv.iptc.org/newscodes/mediatopic/20000036","@type":"skos:Concept",
          "skos:prefLabel":[{"@language":"de","@value":"Literatur"},{"@language":"en-US","@value":"literature"}]}]}
        """;

    private const string Rdf = """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
          <skos:Concept rdf:about="http://cv.iptc.org/newscodes/mediatopic/20000036">
            <skos:prefLabel xml:lang="de">Literatur</skos:prefLabel><skos:prefLabel xml:lang="en-GB">literature</skos:prefLabel>
            <skos:altLabel xml:lang="en-GB">books</skos:altLabel>
          </skos:Concept>
        </rdf:RDF>
        """;

    private const string KnowledgeItem = """
        <knowledgeItem xmlns="http://iptc.org/std/nar/2006-10-01/"><conceptSet><concept>
          <conceptId qcode="medtop:20000036"/><type qcode="cpnat:abstract"/>
          <name xml:lang="en-GB">literature</name><name xml:lang="de">Literatur</name></concept></conceptSet></knowledgeItem>
        """;

    [Theory]
    [InlineData(ConceptSet)]
    [InlineData(JsonLd)]
    [InlineData(Rdf)]
    [InlineData(KnowledgeItem)]
    public void All_spellings_of_a_code_have_its_label_in_the_language_asked_for(string file)
    {
        var codes = Load(file);
        foreach (var code in new[] { "medtop:20000036", "http://cv.iptc.org/newscodes/mediatopic/20000036", "https://cv.iptc.org/newscodes/mediatopic/20000036/", "20000036", "MEDTOP:20000036" })
        {
            Assert.Equal("literature", codes.LabelOf(code));
            Assert.Equal("literature", codes.LabelOf(code, "ru"));
            Assert.Equal("Literatur", codes.LabelOf(code, "de"));
            Assert.Equal("Literatur", codes.LabelOf(code, "de-AT"));
        }
        Assert.Null(codes.LabelOf("medtop:20009999"));
        Assert.Null(codes.LabelOf("other:20000036"));
        Assert.Equal("sport", codes.LabelOf("medtop:15000000"));
    }

    [Fact]
    public void A_label_in_no_language_asked_for_is_better_than_none() =>
        Assert.Equal("nur deutsch", Load(ConceptSet).LabelOf("medtop:20000037"));

    [Theory]
    [InlineData("""[{"id":"crude","label":"crude oil"},{"id":"ACQ","label":"mergers"}]""")]
    [InlineData("{\"id\":\"crude\",\"label\":\"crude oil\"}\n{\"id\":\"ACQ\",\"label\":\"mergers\"}\n")]
    public void Own_codes_have_their_labels(string file)
    {
        Assert.Equal("crude oil", Load(file).LabelOf("crude"));
        Assert.Equal("mergers", Load(file).LabelOf("acq"));
    }

    [Fact]
    public void The_top_level_is_known_without_a_file()
    {
        Assert.Equal(17, NewsCodes.TopLevel.Count);
        Assert.Equal("conflict, war and peace", NewsCodes.TopLevel.LabelOf("http://cv.iptc.org/newscodes/mediatopic/16000000"));
    }

    [Fact]
    public void Given_topics_keep_their_ids_and_get_labels()
    {
        var extractor = new ArticleExtractor(new ExtractionOptions { NewsCodes = Load(ConceptSet) });
        var topics = extractor.Extract(new RawStory { Headline = "H", Language = "de", Topics = ["20000036", "medtop:20000036", "crude "] }).Topics;
        Assert.Equal([("20000036", "Literatur"), ("medtop:20000036", "Literatur"), ("crude ", "crude ")], topics.Select(t => (t.Id, t.Label)));
    }

    [Theory]
    [InlineData("", "no topic codes")]
    [InlineData("{}", "no topic codes")]
    [InlineData("<a/>", "no topic codes")]
    [InlineData("{\"id\":", "broken JSON")]
    [InlineData("<a>", "cannot be read")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a about=\"b\"><name>&x;</name></a>", "cannot be read")]
    public void Anything_else_is_an_error_that_names_the_file(string file, string reason)
    {
        var message = Assert.Throws<NewsCodesException>(() => Load(file)).Message;
        Assert.StartsWith("codes.json ", message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_files_give_codes_or_an_error()
    {
        var random = new Random(3);
        foreach (var file in new[] { ConceptSet, JsonLd, Rdf, KnowledgeItem })
            for (var i = 0; i < 1_000; i++)
            {
                var bytes = Encoding.UTF8.GetBytes(file);
                for (var j = random.Next(1, 6); j > 0; j--)
                    bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"{}[]<>\"\\:,&/ "[random.Next(13)];
                try
                {
                    using var stream = new MemoryStream(bytes, 0, random.Next(3) == 0 ? random.Next(bytes.Length) : bytes.Length);
                    NewsCodes.Load(stream, "codes.json").LabelOf("medtop:20000036", "de");
                }
                catch (NewsCodesException)
                {
                    // What cannot be read.
                }
            }
    }

    [Theory]
    [InlineData("\"\\uD800\"")]
    [InlineData("{\"\\uDC00\":\"x\"}")]
    [InlineData("{\"lang\":\"\\uD800\",\"value\":\"x\"}")]
    public void Half_of_a_pair_is_an_error(string label)
    {
        var message = Assert.Throws<NewsCodesException>(() => Load($$"""[{"id":"a:1","label":{{label}}},{"id":"b:2","label":"two"}]""")).Message;
        Assert.Contains("surrogate", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_ends()
    {
        Assert.Throws<NewsCodesException>(() => Load(new string('[', 100_000)));
        Assert.Throws<NewsCodesException>(() => Load(string.Concat(Enumerable.Repeat("<a>", 20_000))));
        Assert.Throws<NewsCodesException>(() => Load(string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000))));
    }

    private static NewsCodes Load(string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return NewsCodes.Load(stream, "codes.json");
    }
}
