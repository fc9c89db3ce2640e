using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Tests.Extraction.Garbage;
using Xunit;

namespace NewsSearch.Tests.Extraction.Words;

/// <summary>What is told from prose, seen by whether anything is looked for in it: a day at the end of the text.</summary>
public sealed class ProseTestTests
{
    private const string Probe = "\n\n2019-05-30";

    [Theory]
    [InlineData("Das Schiff lag drei Tage im Hafen, weil der Wind nicht nachließ, und die Leute warteten auf dem Kai, wo es nichts zu essen gab. ")]
    [InlineData("La nave è rimasta tre giorni nel porto perché il vento non calava, e la gente aspettava sul molo dove non c'era niente. ")]
    [InlineData("Het schip lag drie dagen in de haven omdat de wind niet ging liggen, en de mensen wachtten op de kade. ")]
    [InlineData("Statek stał trzy dni w porcie, bo wiatr nie ustawał, a ludzie czekali na nabrzeżu, gdzie nie było nic do jedzenia. ")]
    [InlineData("Laiva oli kolme päivää satamassa, koska tuuli ei tyyntynyt, ja ihmiset odottivat laiturilla ilman ruokaa. ")]
    [InlineData("Gemi üç gün limanda kaldı, çünkü rüzgâr dinmedi ve insanlar rıhtımda bekledi, ama orada yiyecek bir şey yoktu. ")]
    [InlineData("A hajó három napig állt a kikötőben, mert a szél nem csillapodott, és az emberek a rakparton vártak. ")]
    [InlineData("Kapal itu berada di pelabuhan selama tiga hari karena angin tidak reda, dan orang menunggu di dermaga. ")]
    [InlineData("Con tàu nằm ở cảng ba ngày vì gió không ngừng, và người dân đã chờ trên bến cảng. ")]
    [InlineData("Meli ilikaa bandarini kwa siku tatu kwa sababu upepo haukupungua, na watu walisubiri katika gati. ")]
    [InlineData("Корабът стоя три дни на пристанището, защото вятърът не отслабна, и хората чакаха на кея. ")]
    [InlineData("Το πλοίο έμεινε τρεις μέρες στο λιμάνι γιατί ο άνεμος δεν έπεσε, και οι άνθρωποι περίμεναν στην αποβάθρα. ")]
    [InlineData("Судно три дня стояло в порту, потому что ветер не стихал, и люди ждали на причале. ")]
    [InlineData("בגלל הרוח נשארה הספינה שלושה ימים בנמל, והאנשים חיכו על הרציף. ")]
    [InlineData("بقيت السفينة ثلاثة أيام في الميناء لأن الريح لم تهدأ وانتظر الناس على الرصيف. ")]
    [InlineData("船在港口停了三天，因为风没有停，人们在码头上等着。")]
    [InlineData("船は三日間港に留まり、風が止まなかったので、人々は岸壁で待っていた。")]
    [InlineData("배는 바람이 그치지 않아 사흘 동안 항구에 머물렀고 사람들은 부두에서 기다렸다. ")]
    [InlineData("हवा नहीं रुकी इसलिए जहाज़ तीन दिन बंदरगाह में रहा और लोग घाट पर इंतज़ार करते रहे। ")]
    [InlineData("เรืออยู่ในท่าเรือสามวันเพราะลมไม่หยุดและผู้คนรอที่ท่าเรือ ")]
    public void Text_of_any_language_is_prose(string text) => Assert.True(IsRead(GarbageTexts.Repeated(text, 40 * text.Length)));

    [Theory]
    [InlineData("Shr 23 cts vs 18 cts\n\nNet 509,144 vs 277,834\n\nRevs 2,258,341 vs 1,328,634\n\nNine mths\n\nShr 60 cts vs 44 cts")]
    [InlineData("Qtly div 12-1/2 cts vs 12-1/2 cts\n\nPay March 31\n\nRecord Feb 27")]
    [InlineData("MANDATORY KILL")]
    [InlineData("Anna Berg, Karl Lund, Ida Moe, Per Dahl, Eva Holm, Nils Vik, Siri Aas, Ola Nes, Kari Bo, Odd Ro, Liv Sol, Jon Eik, Gro Fure, Tor Li")]
    public void Short_and_dry_text_is_prose(string text) => Assert.True(IsRead(text));

    [Theory]
    [InlineData("numbers")]
    [InlineData("prices")]
    [InlineData("log")]
    public void Table_is_none(string name) => Assert.False(IsRead(GarbageTexts.Tables[name](5_000)));

    [Theory]
    [InlineData("base64")]
    [InlineData("words of letters")]
    [InlineData("bytes as UTF-16")]
    public void Noise_is_none(string name) => Assert.False(IsRead(GarbageTexts.Noise[name](20_000)));

    private static bool IsRead(string text) =>
        new ArticleExtractor().Extract(new RawStory { Id = "text", Body = text.Trim() + Probe }).Dates.Any(date => date.Raw == "2019-05-30");
}
