using NewsSearch.Analysis.Names;
using Xunit;

namespace NewsSearch.Tests.Analysis.Names;

public sealed class RussianCasesTests
{
    [Theory]
    [InlineData("лавров", "лаврова лаврову лавровым лаврове")]
    [InlineData("путин", "путина путину путиным путине")]
    [InlineData("захарова", "захаровой захарову")]
    [InlineData("явлинский", "явлинского явлинскому явлинским явлинском")]
    [InlineData("сергей", "сергея сергею сергеем сергее")]
    [InlineData("дмитрий", "дмитрия дмитрию дмитрием дмитрии")]
    [InlineData("игорь", "игоря игорю игорем игоре")]
    [InlineData("москва", "москвы москве москву москвой")]
    [InlineData("россия", "россии россию россией")]
    [InlineData("курилы", "курил курилам курилами курилах")]
    [InlineData("берлин", "берлина берлину берлином берлине")]
    [InlineData("вашингтон", "вашингтона вашингтону вашингтоном вашингтоне")]
    [InlineData("грозный", "грозного грозному грозным грозном")]
    public void A_name_changes_through_the_cases(string nominative, string cases)
    {
        Assert.Empty(cases.Split(' ').Except(RussianCases.Of(nominative)));
        Assert.All(cases.Split(' '), form => Assert.Contains(nominative, RussianCases.NominativesOf(form)));
    }

    [Theory]
    [InlineData("токио")]
    [InlineData("абэ")]
    [InlineData("коно")]
    [InlineData("шойгу")]
    [InlineData("а")]
    [InlineData("")]
    public void What_does_not_change_has_no_other_case(string name) => Assert.Empty(RussianCases.Of(name));

    [Fact]
    public void Two_people_stay_two() => Assert.DoesNotContain("захаров", RussianCases.Of("захарова"));
}
