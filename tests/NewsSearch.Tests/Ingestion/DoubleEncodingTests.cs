using System.Text;
using CsCheck;
using NewsSearch.Ingestion.Decoding;
using NewsSearch.Tests.Collections;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class DoubleEncodingTests
{
    private static readonly string[] Right =
    [
        "Le ministre a été reçu à l'Élysée ; « très bien », a-t-il dit. Créée en 1990, l'œuvre déçoit : « été », « café »…",
        "«\u00A0Il a été\u00A0» et «\u00A0voilà\u00A0»\u00A0; à\u00A0Paris, SOCIÉTÉ”, CAFÉ», É…, À\u00A0la une\u00A0: 20\u00A0€",
        "Der Bürgermeister sagte „Öl“, „Ä“, die Straße bleibe gesperrt. ÄÖÜ, größer – ÜBUNG…",
        "O ministro disse “amanhã”, AMANHÃ”, MANHÃ… IRMÃ» MAÇÃ— não. SÃO PAULO, PÃO, Ação, É»",
        "El niño señaló: «¿Qué pasó?» ¡Olé! AÑO…",
        "Ån rinner förbi; PÅ… på ön. Å – en å. Blåbær, ØL”.",
        "Лавров заявил: «Сёмга», Р… С… СССР» — мир. Ёлка, Џ, Ђорђе. Рёв «В»",
        "The café charged £5 – “too much”… it’s 20° – ½ of €3™. naïve coöperate",
        "Příliš žluťoučký kůň úpěl ďábelské ódy. ŠKODA– Zażółć gęślą jaźń. ŁÓDŹ”",
        "東京 中国 서울 Ελλάδα Αθήνα שלום مرحبا Việt Nam Türkiye İSTANBUL…",
    ];

    private static readonly string[] WrongInTheCollection = ["DÃ¡te.", "GuantÃ¡namo", "PapÃ¡,", "JuÃ¡rez,", "SÃ©golÃ", "JuliÃ¡n", "TomÃ¡s", "\u0304vetÃ©"];

    [Theory]
    [InlineData("Ð›Ð°Ð²Ñ€Ð¾Ð² said", "Лавров said")]
    [InlineData("donâ€™t", "don’t")]
    [InlineData("SÃ£o Paulo", "São Paulo")]
    [InlineData("cafÃ©", "café")]
    [InlineData("Ã¼ber Ã–sterreich", "über Österreich")]
    [InlineData("â€œYesâ€\u009D, he said â€” twice", "“Yes”, he said — twice")]
    [InlineData("Â£5 and 20Â°C", "£5 and 20°C")]
    [InlineData("voilÃ\u00A0 Ã\u00A0 la", "voilà à la")]
    [InlineData("â‚¬5", "€5")]
    [InlineData("RÃ©publique dâ€™Ã‰tat: Ã‰", "République d’État: É")]
    [InlineData("ðŸ˜€", "😀")]
    [InlineData("РџСѓС‚РёРЅ", "Путин")]
    [InlineData("ÐœÐ¸Ñ€ Ð¸ Ð´Ð¾Ð³Ð¾Ð²Ð¾Ñ€", "Мир и договор")]
    [InlineData("ä¸\u00ADå›½", "中国")]
    [InlineData("Å\u0081Ã³dÅº", "Łódź")]
    public void What_was_encoded_twice_is_made_right(string wrong, string right) => Assert.Equal(right, DoubleEncoding.Repair(wrong));

    [Fact]
    public void Right_text_is_left_as_it_is() => Assert.All(Right, text => Assert.Same(text, DoubleEncoding.Repair(text)));

    [Fact]
    public void Right_words_in_any_order_are_left_as_they_are()
    {
        var words = Right.SelectMany(text => text.Split(' ')).ToArray();
        Gen.Int[0, words.Length - 1].Array[1, 12].Sample(
            picks =>
            {
                var text = string.Join(' ', picks.Select(i => words[i]));
                Assert.Same(text, DoubleEncoding.Repair(text));
            },
            seed: "0N0XIzNsQ0O2",
            iter: 5000);
    }

    [Theory]
    [InlineData(1252)]
    [InlineData(1251)]
    public void Text_that_was_encoded_twice_comes_back(int page)
    {
        string[] sentences =
        [
            "Министр иностранных дел Сергей Лавров заявил в четверг, что переговоры продолжаются.",
            "Le président a été reçu à l’Élysée, où l’on était très “ému”.",
            "O presidente não disse que a votação será amanhã — “São Paulo”.",
            "Der Bürgermeister sagte „größer“, die Straße über die Brücke – ja.",
            "“Don’t”, she said — it’s over…",
        ];
        // A letter misread as two Cyrillic ones is left: they may be meant.
        var sure = page == 1251 ? new[] { 0, 4 } : [0, 1, 2, 3, 4];
        Gen.OneOfConst(sure).Array[1, 4].Sample(
            picks =>
            {
                var right = string.Join(" ", picks.Select(i => sentences[i]));
                Assert.Equal(right, DoubleEncoding.Repair(Misread(right, page)));
            },
            seed: "0N0XIzNsQ0O2",
            iter: 300);
    }

    [Fact]
    public void Garbage_does_no_harm() =>
        Gen.String[Gen.Char["ÃÂâ€™ÐÑðŸ˜é»\u00A0\u0081a A\ud800\udc00РС‚Ё\u2028"], 0, 60].Sample(
            text =>
            {
                var repaired = DoubleEncoding.Repair(text);
                Assert.True(repaired.Length <= text.Length);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 20_000);

    [Fact]
    public void A_repaired_story_is_sound_and_keeps_what_is_no_text()
    {
        var story = Reading.One("{\"id\":\"Ã©\",\"headline\":\"\\u00d0\\u203a\\u00d0\\u00b0\\u00d0\\u00b2\\u00d1\\u20ac\\u00d0\\u00be\\u00d0\\u00b2\",\"body\":\"Donâ€™tÂ\u00A0\\n\\nAndâ€¨SÃ£oÂ\u00A0\",\"topics\":[\"cafÃ©\",\"x\"],\"more\":\"cafÃ©\"}");
        Assert.Equal(("Ã©", "Лавров", "Don’t\n\nAnd\n\nSão", "\"cafÃ©\""), (story.Id, story.Headline, story.Body, story.Extra["more"]));
        Assert.Equal(["café", "x"], story.Topics);
        Reading.AssertSound(story);
    }

    [Theory]
    [InlineData("wikinews.jsonl.gz")]
    [InlineData("gum-news.jsonl.gz")]
    [InlineData("attributions-train.jsonl.gz")]
    [InlineData("reuters-21578.jsonl.gz")]
    public void Collections_of_right_text_are_left_as_they_are(string name)
    {
        Assert.SkipUnless(SharedData.Find(name) is not null, SharedData.Missing);
        var count = 0;
        var changed = new List<string>();
        foreach (var line in ReutersSgmlTests.Lines(SharedData.Find(name)!))
        {
            using var json = System.Text.Json.JsonDocument.Parse(line);
            foreach (var member in json.RootElement.EnumerateObject().Where(m => m.Value.ValueKind == System.Text.Json.JsonValueKind.String))
            {
                var text = member.Value.GetString()!;
                var repaired = DoubleEncoding.Repair(text);
                if (!ReferenceEquals(text, repaired))
                    changed.Add(FirstChange(text, repaired));
                count += text.Length;
            }
        }
        Assert.True(count > 10_000);
        // The collection of attributions holds a few names that were encoded twice before it was made.
        Assert.Empty(changed.Except(WrongInTheCollection));
    }

    /// <summary>The first word that was changed.</summary>
    private static string FirstChange(string text, string repaired)
    {
        var at = 0;
        while (at < repaired.Length && repaired[at] == text[at])
            at++;
        int start = at, end = at;
        while (start > 0 && text[start - 1] > ' ')
            start--;
        while (end < text.Length && text[end] > ' ')
            end++;
        return text[start..end];
    }

    private static string Misread(string text, int page) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(b => (page == 1252 ? CodePage.Windows1252 : CodePage.Windows1251).Character(b)));
}
