using System.Globalization;
using CsCheck;
using NewsSearch.Analysis.Names;
using NewsSearch.Analysis.Terms;
using Xunit;

namespace NewsSearch.Tests.Analysis.Names;

public sealed class WireTransliterationTests
{
    /// <summary>Names of real people and places, and a spelling in which English-language wires write them.</summary>
    public static TheoryData<string, string> Names { get; } = new()
    {
        { "Лавров", "Lavrov" }, { "Шойгу", "Shoigu" }, { "Путин", "Putin" }, { "Медведев", "Medvedev" },
        { "Захарова", "Zakharova" }, { "Песков", "Peskov" }, { "Рябков", "Ryabkov" }, { "Моргулов", "Morgulov" },
        { "Горбачев", "Gorbachev" }, { "Ельцин", "Yeltsin" }, { "Хрущев", "Khrushchev" }, { "Брежнев", "Brezhnev" },
        { "Андропов", "Andropov" }, { "Черненко", "Chernenko" }, { "Примаков", "Primakov" }, { "Черномырдин", "Chernomyrdin" },
        { "Мишустин", "Mishustin" }, { "Набиуллина", "Nabiullina" }, { "Силуанов", "Siluanov" }, { "Собянин", "Sobyanin" },
        { "Навальный", "Navalny" }, { "Касьянов", "Kasyanov" }, { "Немцов", "Nemtsov" }, { "Явлинский", "Yavlinsky" },
        { "Жириновский", "Zhirinovsky" }, { "Зюганов", "Zyuganov" }, { "Володин", "Volodin" }, { "Матвиенко", "Matviyenko" },
        { "Патрушев", "Patrushev" }, { "Бортников", "Bortnikov" }, { "Нарышкин", "Naryshkin" }, { "Герасимов", "Gerasimov" },
        { "Белоусов", "Belousov" }, { "Чуркин", "Churkin" }, { "Небензя", "Nebenzya" }, { "Антонов", "Antonov" },
        { "Рогозин", "Rogozin" }, { "Сечин", "Sechin" }, { "Миллер", "Miller" }, { "Чубайс", "Chubais" },
        { "Ходорковский", "Khodorkovsky" }, { "Березовский", "Berezovsky" }, { "Дерипаска", "Deripaska" }, { "Усманов", "Usmanov" },
        { "Кадыров", "Kadyrov" }, { "Сергей", "Sergei" }, { "Сергей", "Sergey" }, { "Алексей", "Alexei" },
        { "Алексей", "Alexey" }, { "Алексей", "Aleksei" }, { "Дмитрий", "Dmitry" }, { "Дмитрий", "Dmitri" },
        { "Юрий", "Yuri" }, { "Юрий", "Yury" }, { "Николай", "Nikolai" }, { "Андрей", "Andrei" },
        { "Евгений", "Yevgeny" }, { "Евгений", "Evgeny" }, { "Михаил", "Mikhail" }, { "Василий", "Vasily" },
        { "Анатолий", "Anatoly" }, { "Геннадий", "Gennady" }, { "Игорь", "Igor" }, { "Олег", "Oleg" },
        { "Илья", "Ilya" }, { "Татьяна", "Tatyana" }, { "Татьяна", "Tatiana" }, { "Мария", "Maria" },
        { "Юлия", "Yulia" }, { "Ксения", "Ksenia" }, { "Ольга", "Olga" }, { "Максим", "Maxim" },
        { "Максим", "Maksim" }, { "Соловьев", "Solovyev" }, { "Соловьев", "Soloviev" }, { "Прокофьев", "Prokofiev" },
        { "Достоевский", "Dostoevsky" }, { "Достоевский", "Dostoyevsky" }, { "Толстой", "Tolstoy" }, { "Толстой", "Tolstoi" },
        { "Чайковский", "Chaikovsky" }, { "Щедрин", "Shchedrin" }, { "Солженицын", "Solzhenitsyn" }, { "Ильин", "Ilyin" },
        { "Лукашенко", "Lukashenko" }, { "Назарбаев", "Nazarbayev" }, { "Алиев", "Aliyev" }, { "Южно", "Yuzhno" },
        { "Сахалинск", "Sakhalinsk" }, { "Сахалин", "Sakhalin" }, { "Хабаровск", "Khabarovsk" }, { "Владивосток", "Vladivostok" },
        { "Екатеринбург", "Yekaterinburg" }, { "Челябинск", "Chelyabinsk" }, { "Нижний", "Nizhny" }, { "Грозный", "Grozny" },
        { "Казань", "Kazan" }, { "Пермь", "Perm" }, { "Тверь", "Tver" }, { "Рязань", "Ryazan" },
        { "Ярославль", "Yaroslavl" }, { "Архангельск", "Arkhangelsk" }, { "Магадан", "Magadan" }, { "Уссурийск", "Ussuriysk" },
        { "Кунашир", "Kunashir" }, { "Итуруп", "Iturup" }, { "Шикотан", "Shikotan" }, { "Кемерово", "Kemerovo" },
        { "Мурманск", "Murmansk" }, { "Йошкар", "Yoshkar" }, { "Чита", "Chita" }, { "Якутск", "Yakutsk" },
        { "Харьков", "Kharkov" }, { "Коно", "Kono" }, { "Абэ", "Abe" }, { "Порошенко", "Poroshenko" },
        { "Кулеба", "Kuleba" }, { "Хоккайдо", "Hokkaido" }, { "Таджикистан", "Tajikistan" },
        { "Зеленський", "Zelensky" }, { "Київ", "Kyiv" }, { "Харків", "Kharkiv" }, { "Львів", "Lviv" },
        { "Миколаїв", "Mykolaiv" }, { "Запоріжжя", "Zaporizhzhia" }, { "Чернігів", "Chernihiv" }, { "Єрмак", "Yermak" },
        { "Арсеній", "Arsenii" }, { "Сергій", "Serhiy" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_in_Cyrillic_is_given_the_spelling_of_the_wires(string cyrillic, string wire)
    {
        var spellings = WireTransliteration.ToLatin(Folded(cyrillic));
        Assert.Contains(Folded(wire), spellings);
        Assert.InRange(spellings.Count, 1, WireTransliteration.MostLatin);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_spelling_of_the_wires_leads_back(string cyrillic, string wire)
    {
        var words = WireTransliteration.ToCyrillic(Folded(wire));
        Assert.Contains(Folded(cyrillic), words);
        Assert.InRange(words.Count, 1, WireTransliteration.MostCyrillic);
    }

    [Theory]
    [InlineData("Лавров", "lavrov")]
    [InlineData("Шойгу", "shoigu")]
    [InlineData("Южно", "yuzhno")]
    [InlineData("Дмитрий", "dmitry")]
    [InlineData("Щедрин", "shchedrin")]
    [InlineData("Цхинвали", "tskhinvali")]
    public void The_usual_spelling_comes_first(string cyrillic, string wire) =>
        Assert.Equal(wire, WireTransliteration.ToLatin(Folded(cyrillic))[0]);

    [Theory]
    [InlineData("2019")]
    [InlineData("с400")]
    [InlineData("лaвров")]
    [InlineData("東京")]
    [InlineData("")]
    public void What_is_no_word_of_the_script_has_no_spelling(string word) => Assert.Empty(WireTransliteration.ToLatin(word));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_culture_of_the_machine_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Contains("iturup", WireTransliteration.ToLatin(Folded("ИТУРУП")));
            Assert.Contains("итуруп", WireTransliteration.ToCyrillic(Folded("ITURUP")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Any_word_gives_few_spellings_in_the_other_script()
    {
        var words = Gen.OneOf(
            Gen.String[Gen.Char['а', 'я'], 0, 60], Gen.String[Gen.Char['a', 'z'], 0, 60], Gen.String[0, 20]);
        words.Sample(
            word =>
            {
                var latin = WireTransliteration.ToLatin(word);
                var cyrillic = WireTransliteration.ToCyrillic(word);
                Assert.True(latin.Count <= WireTransliteration.MostLatin && latin.All(s => s.All(char.IsAsciiLetterLower)));
                Assert.True(cyrillic.Count <= WireTransliteration.MostCyrillic && cyrillic.All(s => s.All(c => c is >= '\u0400' and <= '\u052F')));
                Assert.Equal(latin.Count, latin.Distinct().Count());
                Assert.Equal(cyrillic.Count, cyrillic.Distinct().Count());
            },
            seed: "0N0XIzNsQ0O2", iter: 3_000);
    }

    private static string Folded(string word) => TextAnalyzer.Analyze(word).Term(0).ToString();
}
