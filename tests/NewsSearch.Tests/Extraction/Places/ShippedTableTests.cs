using System.Security.Cryptography;
using NewsSearch.Analysis;
using NewsSearch.Articles;
using Xunit;

namespace NewsSearch.Tests.Extraction.Places;

public sealed class ShippedTableTests
{
    [Theory]
    [InlineData("Extraction.Places.gazetteer.bin.gz", "Extraction.Places.gazetteer-notice.txt")]
    [InlineData("Extraction.Topics.Keyphrases.term-statistics.bin.gz", "Extraction.Topics.Keyphrases.term-statistics-notice.txt")]
    public void Table_is_the_one_its_notice_speaks_of(string table, string notice)
    {
        using var stream = typeof(Article).Assembly.GetManifestResourceStream("NewsSearch." + table)!;
        Assert.Contains("sha256: " + Convert.ToHexStringLower(SHA256.HashData(stream)), EmbeddedText.Lines(notice));
    }
}
