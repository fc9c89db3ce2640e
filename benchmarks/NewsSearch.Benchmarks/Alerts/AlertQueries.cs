using System.Globalization;
using NewsSearch.Alerting;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;

namespace NewsSearch.Benchmarks.Alerts;

/// <summary>
/// Alerts as people keep them, drawn by a seed from the stories: words, pairs, phrases, nearness, fields, who said what. Words
/// are those of headlines, without the commonest: nobody is told of every story on "shares".
/// </summary>
internal sealed class AlertQueries(IReadOnlyList<RawStory> stories, int seed)
{
    /// <summary>Of how many headlines a word may be in one.</summary>
    private const int Rarest = 250;

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, int> _headlines = stories.SelectMany(s => TextAnalyzer.Analyze(s.Headline ?? "").Terms().Distinct()).CountBy(w => w).ToDictionary();

    public IReadOnlyList<Alert> Make(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Alert { Name = string.Create(CultureInfo.InvariantCulture, $"alert {i}"), Query = Query(i % 10) })];

    private string Query(int kind)
    {
        var (a, b, c) = (Word(), Word(), Word());
        return kind switch
        {
            0 => a,
            1 or 2 => $"{a} AND {b}",
            3 => $"({a} OR {b}) AND {c}",
            4 => $"\"{Pair()}\"",
            5 => $"{a} w/10 {b}",
            6 => $"headline:{a}",
            7 => $"said(*, {a})",
            8 => $"{a} AND {b} -{c}",
            _ => $"({a} OR {b} OR {c}) AND words:>200",
        };
    }

    private string Word()
    {
        while (true)
        {
            var words = Words();
            if (words.Count > 0 && words[_random.Next(words.Count)] is { Length: > 3 } word && word.All(char.IsAsciiLetter) && _headlines[word] * Rarest <= stories.Count)
                return word;
        }
    }

    private string Pair()
    {
        while (true)
        {
            var words = Words();
            if (words.Count < 2)
                continue;
            var at = _random.Next(words.Count - 1);
            if ((words[at] + words[at + 1]).All(char.IsAsciiLetter))
                return words[at] + " " + words[at + 1];
        }
    }

    private List<string> Words() => [.. TextAnalyzer.Analyze(stories[_random.Next(stories.Count)].Headline ?? "").Terms()];
}
