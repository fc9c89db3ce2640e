namespace NewsSearch.Analysis.Names;

/// <summary>
/// Spells a word in other letters by a table of rules. At each place the longest rule that fits is taken, of equal ones the
/// first; a rule names its alternatives from likely to unlikely, and the likeliest spellings of the whole word are kept.
/// Linear in the word; thread-safe.
/// </summary>
/// <remarks>A line is where the letters must stand (any, start, end, vowel: after one, closed: before a consonant or at the end), the letters, and what they become; <c>-</c> is nothing.</remarks>
internal sealed class RewriteRules
{
    /// <summary>Longer words are no names.</summary>
    public const int LongestWord = 40;

    private const string Vowels = "аеиоуыэюяіїєaeiouy";

    private readonly Dictionary<char, Rule[]> _rules;

    private RewriteRules(IEnumerable<Rule> rules) => _rules = rules
        .GroupBy(r => r.Letters[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Letters.Length).ToArray());

    /// <summary>The rules of some embedded files; a rule of an earlier file goes before one of a later.</summary>
    public static RewriteRules Load(params string[] files) =>
        new(files.SelectMany(file => EmbeddedText.Lines("Analysis.Names." + file)).Select(Rule.Parse));

    /// <summary>Spellings of a folded word, the likeliest first; none of a word with a letter that no rule knows.</summary>
    public IReadOnlyList<string> Rewrite(string word, int most)
    {
        if (word.Length > LongestWord)
            return [];
        List<Spelling> spellings = [new("", 0)];
        for (var i = 0; i < word.Length;)
        {
            if (RuleAt(word, i) is not { } rule)
                return [];
            // A stable sort: of equally likely spellings the one whose first doubtful letter is the likelier.
            spellings = [.. spellings
                .SelectMany(s => rule.Alternatives.Select((a, cost) => new Spelling(s.Text + a, s.Cost + cost)))
                .OrderBy(s => s.Cost).DistinctBy(s => s.Text).Take(most)];
            i += rule.Letters.Length;
        }
        return [.. spellings.Select(s => s.Text).Where(s => s.Length > 0)];
    }

    private Rule? RuleAt(string word, int at)
    {
        if (!_rules.TryGetValue(word[at], out var rules))
            return null;
        foreach (var rule in rules)
            if (string.CompareOrdinal(word, at, rule.Letters, 0, rule.Letters.Length) == 0 && Fits(rule, word, at))
                return rule;
        return null;
    }

    private static bool Fits(Rule rule, string word, int at)
    {
        var end = at + rule.Letters.Length;
        return rule.Where switch
        {
            "start" => at == 0,
            "end" => end == word.Length,
            "vowel" => at > 0 && Vowels.Contains(word[at - 1]),
            "closed" => end == word.Length || !Vowels.Contains(word[end]),
            _ => true,
        };
    }

    private readonly record struct Spelling(string Text, int Cost);

    private sealed record Rule(string Where, string Letters, string[] Alternatives)
    {
        public static Rule Parse(string line)
        {
            var parts = line.Split(' ');
            return new Rule(parts[0], parts[1], [.. parts[2..].Select(p => p == "-" ? "" : p)]);
        }
    }
}
