using NewsSearch.Analysis.Names;
using NewsSearch.Analysis.Terms;
using Xunit;

namespace NewsSearch.Tests.Analysis.Names;

public sealed class SpellingVariantsTests
{
    [Theory]
    [InlineData("kunashir", "kunashiri")]
    [InlineData("etorofu", "iturup")]
    [InlineData("kiev", "kyiv")]
    [InlineData("киев", "kyiv")]
    [InlineData("peking", "beijing")]
    [InlineData("пекин", "beijing")]
    [InlineData("qaddafi", "gadhafi")]
    [InlineData("zelenskyy", "zelensky")]
    [InlineData("mohamed", "muhammad")]
    [InlineData("москва", "moscow")]
    [InlineData("тасс", "tass")]
    [InlineData("риа", "ria")]
    public void Spellings_of_one_name_stand_for_each_other(string one, string other)
    {
        Assert.Contains(other, SpellingVariants.Of(one));
        Assert.Contains(one, SpellingVariants.Of(other));
        Assert.DoesNotContain(one, SpellingVariants.Of(one));
    }

    [Fact]
    public void Every_listed_word_is_one_folded_word_and_no_group_says_it_twice()
    {
        var groups = SpellingVariants.Groups().ToList();
        Assert.True(groups.Count >= 250, $"{groups.Count} groups");
        Assert.All(groups, group =>
        {
            Assert.True(group.Length > 1, string.Join(' ', group));
            Assert.Equal(group.Distinct(), group);
            Assert.All(group, word =>
            {
                var terms = TextAnalyzer.Analyze(word);
                Assert.Equal([word], terms.Terms());
            });
        });
    }

    [Fact]
    public void A_word_that_is_not_listed_has_no_variant() => Assert.Empty(SpellingVariants.Of("treaty"));
}
