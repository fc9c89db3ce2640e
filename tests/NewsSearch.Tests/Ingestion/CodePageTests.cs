using System.Text;
using CsCheck;
using NewsSearch.Ingestion.Decoding;
using Xunit;

namespace NewsSearch.Tests.Ingestion;

public sealed class CodePageTests
{
    private const string Russian = "Министр иностранных дел Сергей Лавров заявил в четверг, что переговоры о мирном договоре продолжаются.";

    private static readonly string[] Western =
    [
        "Le ministre a été reçu à l'Élysée ; « très bien », a-t-il dit. Créée en 1990, l'œuvre déçoit.",
        "Der Bürgermeister sagte, die Straße bleibe gesperrt. Öl, Äpfel, Übung, größer.",
        "O ministro disse que não há informações sobre a votação. São Paulo, amanhã.",
        "El niño señaló que el año pasado llovió más. ¿Qué pasó?",
        "Ån rinner förbi; på ön växer träd. Blåbær og rødgrød.",
        "The café charged £5 – “too much”, he said.",
    ];

    [Theory]
    [InlineData(1251)]
    [InlineData(20866)]
    public void Cyrillic_text_is_read_in_its_code_page(int page)
    {
        Assert.Equal(Russian, Reading.One(Encode(Russian, page)).Body);
        Assert.Equal("Мир", Reading.One(Encode("Мир", page)).Body);
        Assert.Equal("Лавров", Reading.One(Encode("{\"headline\":\"Лавров\",\"body\":\"" + Russian + "\"}", page)).Headline);
    }

    [Fact]
    public void Western_text_stays_Western() =>
        Assert.All(Western, text => Assert.Equal(text, Reading.One(Encode(text, 1252)).Body));

    [Fact]
    public void Names_in_another_script_do_not_turn_the_text() =>
        Assert.Equal("Президент Putin, TASS, Reuters and the Kremlin said: мир договор.", Reading.One(Encode("Президент Putin, TASS, Reuters and the Kremlin said: мир договор.", 1251)).Body);

    [Fact]
    public void Each_sentence_is_read_as_what_it_is() =>
        Gen.Int[0, 20].Array[3, 12].Sample(
            starts =>
            {
                var words = Russian.Split(' ');
                var text = string.Join(' ', starts.Select(i => words[i % words.Length]));
                if (text.Count(char.IsLetter) < 8)
                    return;
                Assert.Equal(text, Reading.One(Encode(text, 1251)).Body);
                Assert.Equal(text, Reading.One(Encode(text, 20866)).Body);
            },
            seed: "0N0XIzNsQ0O2",
            iter: 300);

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Cyrillic_in_UTF_16_needs_no_mark(string name) =>
        Assert.Equal(Russian, Reading.One(Encoding.GetEncoding(name == "utf-16le" ? "utf-16" : "utf-16BE").GetBytes(Russian + "\n")).Body);

    [Fact]
    public void UTF_32_is_known_by_its_mark_in_both_orders()
    {
        foreach (var big in new[] { false, true })
        {
            var encoding = new UTF32Encoding(big, byteOrderMark: true);
            Assert.Equal(Russian, Reading.One([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)]).Body);
        }
    }

    [Fact]
    public void Bytes_and_characters_of_a_page_are_one_to_one()
    {
        foreach (var page in new[] { CodePage.Windows1252, CodePage.Windows1251, CodePage.Koi8R })
        {
            for (var b = 0; b < 256; b++)
                Assert.Equal((byte)b, page.Byte(page.Character((byte)b)));
        }
    }

    internal static byte[] Encode(string text, int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetBytes(text);
}
