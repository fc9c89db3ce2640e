using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Matching.Positions;
using NewsSearch.Reranking;
using NewsSearch.Reranking.Feedback;
using Xunit;

namespace NewsSearch.Tests.Reranking;

public sealed class RelevanceModelTests
{
    private static readonly string s_rest = string.Join(' ', Enumerable.Repeat("Weather stayed mild over hills beyond rivers.", 60));

    [Fact]
    public void Words_near_those_of_the_query_are_likelier_than_the_same_number_far_from_them()
    {
        using var model = new RelevanceModel([new TellingWord(new SlotPattern("treaty"), 3)]);
        model.Add(Story("Harbour", $"The treaty on fishery quotas holds. {s_rest} At the end came an opera premiere."), 1, null);
        var words = model.Best(1_000, _ => true).ToDictionary(w => w.Stem, w => w.Weight, StringComparer.Ordinal);
        Assert.True(words["fishery"] > 2 * words["opera"], $"{words["fishery"]} and {words["opera"]}");
        Assert.Equal(1, words.Values.Sum(), 1e-4);
    }

    [Fact]
    public void Without_the_words_of_the_query_likelihoods_are_shares_of_the_words()
    {
        using var model = new RelevanceModel([new TellingWord(new SlotPattern("treaty"), 3)]);
        model.Add(Story("Ferry sails", "The ferry sails on. A ferry waits."), 1, null);
        var words = model.Best(1_000, _ => true).ToDictionary(w => w.Stem, w => w.Weight, StringComparer.Ordinal);
        Assert.Equal(3f / 9, words["ferry"], 1e-4);
        Assert.Equal(2f / 9, words["sail"], 1e-4);
        Assert.Equal(1f / 9, words["wait"], 1e-4);
    }

    [Fact]
    public void Of_those_that_tell_the_best_are_given_and_share_one()
    {
        using var model = new RelevanceModel([]);
        model.Add(Story("Ferry sails", "The ferry sails on. A ferry waits."), 1, null);
        var words = model.Best(2, stem => stem != "the");
        Assert.Equal(["ferry", "sail"], words.Select(w => w.Stem));
        Assert.Equal(1, words.Sum(w => w.Weight), 1e-4);
    }

    [Fact]
    public void Stories_without_words_add_nothing()
    {
        using var model = new RelevanceModel([new TellingWord(new SlotPattern("treaty"), 3)]);
        model.Add(Story("", ""), 0.5f, null);
        model.Add(Story("Treaty", ""), 0.5f, null);
        Assert.Equal(["treaty"], model.Best(10, _ => true).Select(w => w.Stem));
    }

    private static Article Story(string headline, string body) =>
        new ArticleExtractor().Extract(new RawStory { Id = "story", Headline = headline, Body = body });
}
