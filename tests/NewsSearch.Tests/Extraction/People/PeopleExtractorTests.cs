using CsCheck;
using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.People;

public sealed class PeopleExtractorTests
{
    private static readonly ArticleExtractor s_extractor = new();

    [Theory]
    [InlineData("Ann Lee met Bob Hill in Paris.", "Ann Lee; Bob Hill")]
    [InlineData("Bob Hill met the press. Hill left early.", "Bob Hill")]
    [InlineData("Hill met the press. Bob Hill left early.", "Bob Hill")]
    [InlineData("The talks with Hill failed. Robert Bob Hill left.", "Robert Bob Hill")]
    [InlineData("Minister [Taro] Kimura spoke. Kimura left.", "Taro Kimura")]
    [InlineData("President Reagan spoke in Bonn.", "Reagan")]
    [InlineData("Mr. Hill and Mrs. Ortiz came.", "Hill; Ortiz")]
    [InlineData("Secretary of State Ann Lee came.", "Ann Lee")]
    [InlineData("Russian top diplomat Sergey Volkov came.", "Sergey Volkov")]
    [InlineData("Prime Minister Margaret Hale resigned.", "Margaret Hale")]
    [InlineData("Former Senator Bob Hill came.", "Bob Hill")]
    [InlineData("The envoy, Jean van der Berg, came.", "Jean van der Berg")]
    [InlineData("Talks with Omar al-Hadi failed.", "Omar al-Hadi")]
    [InlineData("John Q. Public came. So did J. Edgar Poe.", "John Q. Public")]
    [InlineData("John Reed Jr. came.", "John Reed Jr")]
    [InlineData("Mary-Ann O'Hara's plan failed. O'Hara left.", "")]
    [InlineData("Xi Jianguo, the premier, came. Xi left.", "Xi Jianguo")]
    [InlineData("The ministry said so. Officials agreed.", "")]
    [InlineData("On Monday in March the Russian team left Tokyo.", "")]
    [InlineData("Bill Hill met Hillary Hill. Mrs. Hill left.", "Bill Hill; Hillary Hill")]
    [InlineData("Kovac Novak said so. Novak left.", "Kovac Novak")]
    public void People_are_listed_once_by_their_fullest_name(string body, string expected)
    {
        var found = Extract(body).People;
        if (expected.Length > 0)
            Assert.Equal(expected, string.Join("; ", found));
        else
            Assert.DoesNotContain(found, p => p is "Monday" or "March" or "Russian" or "Officials" or "Tokyo" or "The");
    }

    [Theory]
    [InlineData("Shares of Acme Corp fell.", "Acme Corp")]
    [InlineData("The Bank of Norland cut rates.", "Bank of Norland")]
    [InlineData("He works at the University of Westmark.", "University of Westmark")]
    [InlineData("The IAEA met in Vienna.", "IAEA")]
    [InlineData("Officials of the Foreign Ministry came.", "Foreign Ministry")]
    public void Organisations_are_told_by_their_words(string body, string expected) => Assert.Contains(expected, Extract(body).Organisations);

    [Theory]
    [InlineData("\"We are ready for the talks,\" Sen. Ann Lee said.", "Sen.")]
    [InlineData("\"We are ready for the talks,\" Canadian top envoy Ann Lee said.", "Canadian top envoy")]
    [InlineData("\"We are ready for the talks,\" said Ann Lee, the foreign minister.", "foreign minister")]
    [InlineData("\"We are ready for the talks,\" said Prime Minister Ann Lee.", "Prime Minister")]
    [InlineData("Chief delegate Ann Lee came. \"We are ready for the talks,\" Lee said.", "Chief delegate")]
    [InlineData("\"We are ready for the talks,\" said former Secretary of State Ann Lee.", "former Secretary of State")]
    public void The_role_is_given_as_written(string body, string role) => Assert.Equal(role, Extract(body).Quotes[0].Role);

    [Fact]
    public void A_story_of_names_alone_costs_time_in_proportion()
    {
        var body = string.Join(' ', Enumerable.Range(0, 60_000).Select(i => i % 7 == 0 ? "said" : "Name" + (i % 5000)));
        Assert.NotNull(Extract(body));
    }

    [Fact]
    public void Any_text_is_read()
    {
        Gen.String[Gen.OneOf(Gen.Char["Ab. ,'’[]-\"“”\n:Jr"], Gen.Char), 0, 200].Sample(body =>
        {
            var article = Extract(body);
            return article.People.Distinct().Count() == article.People.Count && article.People.All(p => p.Trim().Length > 0);
        }, iter: 3_000, seed: "0000KOIu0jK2");
    }

    private static Article Extract(string body) => s_extractor.Extract(new RawStory { Id = "test", Headline = "Test", Body = body });
}
