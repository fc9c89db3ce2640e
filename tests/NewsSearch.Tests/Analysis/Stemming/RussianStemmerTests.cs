using CsCheck;
using NewsSearch.Analysis.Stemming;
using Xunit;

namespace NewsSearch.Tests.Analysis.Stemming;

public sealed class RussianStemmerTests
{
    [Theory]
    [InlineData("договор договора договору договором договоре договоры договоров договорам договорами договорах")]
    [InlineData("мирный мирного мирному мирным мирном мирная мирной мирную мирное мирные мирных мирными")]
    [InlineData("российский российского российскому российским российская российской российские российских")]
    [InlineData("министр министра министру министром министре министры министров министрам министрами министрах")]
    [InlineData("россия россии россию россией")]
    [InlineData("япония японии японию японией")]
    [InlineData("заявление заявления заявлению заявлением заявлении заявлений заявлениям заявлениями заявлениях")]
    [InlineData("страна страны стране страну страной стран странам странами странах")]
    [InlineData("остров острова острову островом острове островов островам островами островах")]
    [InlineData("безопасность безопасности безопасностью")]
    [InlineData("неделя недели неделе неделю неделей недель неделям неделями неделях")]
    [InlineData("сказал сказала сказало сказали")]
    [InlineData("встретился встретилась встретилось встретились")]
    [InlineData("суд суда суду судом суде суды судов судам судами судах")]
    [InlineData("паром парома парому паромом пароме паромы паромов")]
    [InlineData("путин путина путину путиным путине")]
    [InlineData("время времени временем времена")]
    public void Forms_of_a_word_share_a_stem(string forms) =>
        Assert.Single(forms.Split(' ').Select(form => RussianStemmer.Shared.Stem(form).ToString()).Distinct(StringComparer.Ordinal));

    [Theory]
    [InlineData("мир", "мирный")]
    [InlineData("япония", "японский")]
    [InlineData("москва", "московский")]
    [InlineData("лавров", "лавр")]
    [InlineData("иванов", "иван")]
    [InlineData("остров", "острый")]
    [InlineData("паром", "пар")]
    [InlineData("договор", "разговор")]
    public void Different_words_keep_apart(string one, string other) =>
        Assert.NotEqual(RussianStemmer.Shared.Stem(one).ToString(), RussianStemmer.Shared.Stem(other).ToString());

    [Theory]
    [InlineData("договор", "договорами")]
    [InlineData("мирн", "мирного")]
    [InlineData("суд", "судов")]
    [InlineData("встретил", "встретились")]
    public void Forms_of_a_stem_have_that_stem_and_come_first_with_it(string stem, string form)
    {
        var forms = RussianStemmer.Shared.FormsOf(stem);
        Assert.Equal(stem, forms[0]);
        Assert.Contains(form, forms);
        Assert.Equal(forms.Count, forms.Distinct(StringComparer.Ordinal).Count());
        Assert.All(forms.Skip(1), other => Assert.Equal(stem, RussianStemmer.Shared.Stem(other).ToString()));
    }

    [Fact]
    public void Script_tells_whose_rules_apply()
    {
        Assert.Equal("договор", WordStems.Stem("договоры").ToString());
        Assert.Equal("treaty", WordStems.Stem("treaties").ToString());
        Assert.Equal("ungen", WordStems.Stem("ungen").ToString());
        Assert.Equal("条約", WordStems.Stem("条約").ToString());
        Assert.Equal("", WordStems.Stem("").ToString());
    }

    [Fact]
    public void Stem_of_anything_is_short_and_found_among_the_forms_of_its_stem() =>
        Gen.OneOf(Gen.String[Gen.Char['а', 'я'], 1, 12], Gen.String[Gen.Char, 1, 12]).Sample(
            word =>
            {
                var stem = RussianStemmer.Shared.Stem(word).ToString();
                return stem.Length > 0 && RussianStemmer.Shared.FormsOf(stem).Contains(word);
            },
            seed: "0000KuRiL0005",
            iter: 5_000,
            threads: 1);
}
