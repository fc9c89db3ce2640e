using System.Globalization;
using NewsSearch.Analysis.People;
using Xunit;

namespace NewsSearch.Tests.Analysis.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Sergey Lavrov", "Sergei Lavrov")]
    [InlineData("Sergey Lavrov", "Сергей Лавров")]
    [InlineData("Sergey Lavrov", "S. Lavrov")]
    [InlineData("Sergey Lavrov", "S.V. Lavrov")]
    [InlineData("Sergey Lavrov", "С. Лавров")]
    [InlineData("Сергей Лавров", "S. Lavrov")]
    [InlineData("Sergey Lavrov", "LAVROV")]
    [InlineData("Sergey Lavrov", "Лавров")]
    [InlineData("Sergey Lavrov", "sergey lavrov")]
    [InlineData("Sergey Viktorovich Lavrov", "Лавров Сергей Викторович")]
    [InlineData("Sergey V. Lavrov", "Сергей Викторович Лавров")]
    [InlineData("Yevgeny Primakov", "Evgenii Primakov")]
    [InlineData("Yevgeny Primakov", "Евгений Примаков")]
    [InlineData("E. Primakov", "Yevgeny Primakov")]
    [InlineData("Yuri Ushakov", "Iurii Ushakov")]
    [InlineData("Yury Ushakov", "Юрий Ушаков")]
    [InlineData("Dmitry Peskov", "Дмитрий Песков")]
    [InlineData("Dmitriy Peskov", "Dmitri Peskov")]
    [InlineData("Nikita Khrushchev", "Nikita Hrushchev")]
    [InlineData("Nikita Khrushchev", "Никита Хрущёв")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Volodymyr Zelensky", "Володимир Зеленський")]
    [InlineData("Alexander Solovyov", "Aleksandr Solovyev")]
    [InlineData("Viktor Yushchenko", "Victor Iushchenko")]
    [InlineData("Mohammed bin Salman", "Muhammad bin Salman")]
    [InlineData("Mohamed bin Salman", "Mohammad Salman")]
    [InlineData("Bashar al-Assad", "Bashar Assad")]
    [InlineData("Bashar Al-Assad", "Bashar al Assad")]
    [InlineData("Alexander Van der Bellen", "Alexander van der Bellen")]
    [InlineData("Moammar Gaddafi", "Muammar Qaddafi")]
    [InlineData("Gerhard Schröder", "Gerhard Schroeder")]
    [InlineData("José Barroso", "Jose Barroso")]
    [InlineData("Jim Baker", "James Baker")]
    [InlineData("James A. Baker III", "James Baker")]
    [InlineData("Joe Biden Jr.", "Joseph Biden")]
    [InlineData("Donald Trump", "Дональд Трамп")]
    public void Spellings_of_one_name_fit(string one, string other)
    {
        Assert.True(PersonName.Of(one).Fits(PersonName.Of(other)), $"{PersonName.Of(one)} {PersonName.Of(other)}");
        Assert.True(PersonName.Of(other).Fits(PersonName.Of(one)));
    }

    [Theory]
    [InlineData("Vladimir Zelensky", "Volodymyr Zelensky")]
    [InlineData("Alexander Ivanov", "Oleksandr Ivanov")]
    [InlineData("Alexander Ivanov", "Alexei Ivanov")]
    [InlineData("Sergey Lavrov", "Maria Lavrova")]
    [InlineData("Захаров", "Захарова")]
    [InlineData("S. Lavrov", "Ivan Lavrov")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Sergey Lavrov", "Sergey Lavrenov")]
    [InlineData("Foreign Ministry", "Defence Ministry")]
    [InlineData("Foreign Ministry", "Ministry")]
    [InlineData("Bank of Japan", "Japan")]
    [InlineData("Al Gore", "Tipper Gore")]
    [InlineData("Reuben Mark", "Mark IV")]
    [InlineData("", "Lavrov")]
    public void Different_names_do_not(string one, string other)
    {
        Assert.False(PersonName.Of(one).Fits(PersonName.Of(other)), $"{PersonName.Of(one)} {PersonName.Of(other)}");
        Assert.False(PersonName.Of(other).Fits(PersonName.Of(one)));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.True(PersonName.Of("IGOR IVANOV").Fits(PersonName.Of("Ihor Ivanov")));
            Assert.Equal(NameBlock.Of("IGOR IVANOV"), NameBlock.Of("igor ivanov"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("Sergey Lavrov", "Лавров")]
    [InlineData("Lavroff", "Лавров")]
    [InlineData("Hrushchev", "Хрущёв")]
    [InlineData("Scherbakov", "Щербаков")]
    [InlineData("Yeltsin", "Ельцин")]
    [InlineData("Iushchenko", "Ющенко")]
    [InlineData("Philippov", "Filipov")]
    public void Spellings_of_a_family_name_stand_under_one_key(string one, string other) => Assert.Equal(NameBlock.Of(one), NameBlock.Of(other));

    /// <summary>What names are compared by must never part what the dictionary keeps together under another key.</summary>
    [Fact]
    public void Names_of_one_skeleton_stand_under_one_key()
    {
        string[] pieces = ["kh", "h", "shch", "sch", "sh", "ch", "tch", "zh", "tz", "ts", "ph", "f", "ck", "k", "q", "x", "ks", "off", "ov", "yev", "iev",
            "iy", "yy", "ii", "y", "i", "ya", "ia", "yu", "iu", "oe", "o", "ll", "l", "nn", "n", "r", "b", "d", "e", "a", "j", "w", "v", "m", "t"];
        var random = new Random(17);
        var keys = new Dictionary<string, (string Word, string Block)>();
        for (var i = 0; i < 20_000; i++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => pieces[random.Next(pieces.Length)]));
            var block = NameBlock.OfWord(word);
            var (known, expected) = keys.TryGetValue(NameSkeleton.Of(word), out var seen) ? seen : keys[NameSkeleton.Of(word)] = (word, block);
            Assert.True(expected == block, $"{known} {expected}, {word} {block}: {NameSkeleton.Of(word)}");
        }
    }

    [Fact]
    public void Any_text_is_taken_apart_in_bounded_time()
    {
        var random = new Random(4);
        string[] parts = ["Lavrov", "С.", "van", "der", "al-", "\0", "\ud800", "\udfff", "é", "́", "9", ".", ",", " ", "\t", "-", "’", "東京", "щщщ", "İ", "ß", "Jr.", "III", "ович", "von", "x", "ц"];
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            var name = PersonName.Of(text);
            Assert.True(name.Fits(name), text);
            Assert.True(name.Says(name), text);
            if (NameBlock.TermOf(text) is { } term)
            {
                Assert.Equal(text, NameBlock.NameIn(term));
                Assert.DoesNotContain(' ', NameBlock.Of(text));
            }
        }
        Assert.Null(NameBlock.TermOf(new string('x', 5_000_000)));
        Assert.NotEmpty(PersonName.Of(new string('щ', 5_000_000)).FamilyKey);
    }
}
