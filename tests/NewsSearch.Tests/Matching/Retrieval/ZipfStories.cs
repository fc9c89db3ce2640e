using System.Globalization;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>Random stories whose words are as unevenly frequent as those of a language, and random queries for them.</summary>
internal sealed class ZipfStories(Random random)
{
    private static readonly string[] s_common = ["said", "says", "treaty", "treaties", "march", "marches", "the", "of", "US", "oil", "talks", "talk", "tokyo", "london"];
    private static readonly string[] s_words = [.. s_common, .. Enumerable.Range(0, 700).Select(i => "word" + i.ToString(CultureInfo.InvariantCulture))];

    public RawStory Story(int number)
    {
        var paragraphs = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Text(random.Next(2, 30)) + ".");
        return new RawStory
        {
            Id = "s" + number.ToString(CultureInfo.InvariantCulture),
            Headline = Text(random.Next(0, 6)),
            Subheadline = random.Next(5) == 0 ? Text(3) : "",
            Dateline = random.Next(3) == 0 ? "TOKYO, March 3" : null,
            Body = string.Join("\n\n", paragraphs),
            Published = random.Next(9) == 0 ? null : StoryTime.OfDay(new DateOnly(2019, 1, 1).AddDays(number % 200)),
        };
    }

    /// <summary>A story of some hundred or two thousand words, which phrases are looked for in by other ways than in short ones.</summary>
    public RawStory LongStory(int number) => Story(number) with
    {
        Body = string.Join("\n\n", Enumerable.Range(0, random.Next(8, 160)).Select(_ => Text(random.Next(2, 30)) + ".")),
    };

    /// <summary>A query of any class.</summary>
    public string Query()
    {
        var words = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Word()).ToList();
        return random.Next(20) switch
        {
            0 or 1 => Word(),
            2 or 3 or 4 => string.Join(" OR ", words),
            5 or 6 or 7 => string.Join(' ', words.Take(3)),
            8 => $"{Word()} OR {Word()}^3 OR ({Word()} {Word()})",
            9 => $"({Word()} OR {Word()}) {Word()} -{Word()}",
            10 => $"{Word()} -{Word()} -({Word()} {Word()})",
            11 => $"({Word()} OR {Word()}) ({Word()} OR {Word()}^0.5)",
            12 => $"\"{string.Join(' ', words.Take(3))}\"",
            13 => $"\"{Word()} {Word()}\" OR {Word()}",
            14 => $"{Word()} date:2019-0{random.Next(1, 8)}",
            15 => $"{Word()} OR {Word()} after:2019-0{random.Next(1, 8)}",
            16 => $"headline:{Word()} {Word()}",
            17 => $"{Word()} w/5 {Word()} {Word()}",
            18 => $"US OR {Word()} OR (tokyo -{Word()})",
            _ => $"{Word()[..^1]}* {Word()}",
        };
    }

    /// <summary>Some stems, as feedback gives them.</summary>
    public IReadOnlyList<(string Stem, float Weight)> WeightedStems() =>
        [.. Enumerable.Range(0, 20).Select(_ => Word()).Distinct().Select(w => (w, 0.05f + random.NextSingle()))];

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Next(400) == 0 ? $"[{Word()} {Word()}]" : Word()));

    private string Word() => s_words[(int)Math.Exp(random.NextDouble() * Math.Log(s_words.Length)) - 1];
}
