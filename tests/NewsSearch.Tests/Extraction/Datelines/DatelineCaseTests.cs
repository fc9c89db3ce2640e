using System.Globalization;
using NewsSearch.Extraction.Datelines;
using Xunit;

namespace NewsSearch.Tests.Extraction.Datelines;

public sealed class DatelineCaseTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from line in Lines()
        let tab = line.IndexOf('\t', StringComparison.Ordinal)
        select new TheoryDataRow<string, string>(line[..tab], line[(tab + 1)..]);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dateline_is_read_as_the_trade_writes_it(string text, string expected)
    {
        var match = DatelineParser.Parse(text, 0, text.Length);
        Assert.Equal(expected, match is null ? "-\t-\t-\t-\t-\t-" : Printed(match));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_starts_right_after_the_dateline(string text, string expected)
    {
        if (DatelineParser.Parse(text, 0, text.Length) is not { } match)
        {
            Assert.StartsWith("-\t-\t-\t-\t-\t-", expected, StringComparison.Ordinal);
            return;
        }
        Assert.True(match.RawEnd <= match.TextStart && match.TextStart < text.Length, text);
        Assert.True(char.IsLetterOrDigit(text[match.TextStart]), text[match.TextStart..]);
        Assert.True(match.RawEnd == match.TextStart || char.IsWhiteSpace(text[match.RawEnd]), text[match.RawEnd..]);
    }

    [Fact]
    public void List_holds_three_hundred_cases() => Assert.True(Lines().Count() >= 300);

    private static string Printed(DatelineMatch match) => string.Join('\t',
        match.Places.Count == 0 ? "-" : string.Join('/', match.Places),
        match.Country ?? "-", Number(match.Month), Number(match.Day), Number(match.Year), match.Agency ?? "-");

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(DatelineCaseTests).Assembly.GetManifestResourceStream("NewsSearch.Tests.Extraction.Datelines.datelines.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
