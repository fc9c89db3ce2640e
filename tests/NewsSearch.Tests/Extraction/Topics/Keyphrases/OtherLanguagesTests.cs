using NewsSearch.Articles;
using NewsSearch.Extraction;
using Xunit;

namespace NewsSearch.Tests.Extraction.Topics.Keyphrases;

/// <summary>Keyphrases of stories that are not in English: no function word is one.</summary>
public sealed class OtherLanguagesTests
{
    [Theory]
    [InlineData("Рыбаки требуют квоты", "Рыбаки требуют новой квоты на селёдку. По словам профсоюза, квота на селёдку мала.\n\nМинистр сказал, что квоты на селёдку не будет, и что это решение не его. Однако рыбаки не верят.", "квоты", "что не это его однако словам на")]
    [InlineData("Fischer fordern Heringsquote", "Die Fischer fordern eine neue Heringsquote. Die Heringsquote sei zu klein, sagte der Sprecher.\n\nDer Minister sagte, dass es keine Heringsquote geben werde, und dass die Fischer nicht warten sollen. Die Fischer wollen aber nicht warten.", "Heringsquote", "die der dass nicht sagte aber eine")]
    [InlineData("Les pêcheurs veulent un quota", "Les pêcheurs demandent un quota de hareng. Le quota de hareng est trop petit, selon le syndicat.\n\nLe ministre a dit que le quota de hareng ne changera pas, et que les pêcheurs attendront. Les pêcheurs n'attendront pas.", "pêcheurs", "les le que pas dit selon est")]
    [InlineData("Los pescadores piden cuota", "Los pescadores piden una cuota de arenque. La cuota de arenque es pequeña, dijo el sindicato.\n\nEl ministro dijo que la cuota de arenque no va a cambiar, y que los pescadores esperan. Los pescadores no esperan.", "pescadores", "los el la que no dijo una")]
    public void Function_words_are_no_topics(string headline, string body, string expected, string never)
    {
        var labels = new ArticleExtractor().Extract(new RawStory { Headline = headline, Body = body }).Topics.Select(t => t.Label).ToList();
        Assert.Contains(labels, label => label.Contains(expected, StringComparison.OrdinalIgnoreCase));
        Assert.All(labels, label => Assert.DoesNotContain(label, never.Split(' '), StringComparer.OrdinalIgnoreCase));
    }
}
