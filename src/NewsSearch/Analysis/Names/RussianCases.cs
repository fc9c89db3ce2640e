namespace NewsSearch.Analysis.Names;

/// <summary>
/// The cases that a Russian name takes in running text: stories about Лавров write Лаврова, Лаврову. By endings alone, so
/// a form may be none; whoever asks looks whether it occurs. Thread-safe.
/// </summary>
/// <remarks>No stemmer: one would join Захаров and Захарова, who are two people.</remarks>
internal static class RussianCases
{
    private const int ShortestStem = 2;
    private const string Vowels = "аеиоуыэюяіїє";
    private const string Soft = "ьъй";

    private static readonly Lazy<Paradigm[]> s_paradigms = new(() =>
        [.. EmbeddedText.Lines("Analysis.Names.russian-cases.txt").Select(Paradigm.Parse)]);

    /// <summary>The other cases of a folded word taken as a nominative; none where it has no ending that changes.</summary>
    public static IEnumerable<string> Of(string nominative)
    {
        foreach (var paradigm in s_paradigms.Value)
            if (StemOf(nominative, paradigm.Ending) is { } stem && paradigm.Fits(stem))
                return paradigm.Others.Select(other => stem + other);
        return [];
    }

    /// <summary>What a folded word may be a case of: лаврову of лавров and of лаврова.</summary>
    public static IEnumerable<string> NominativesOf(string form) =>
        (from paradigm in s_paradigms.Value
         from ending in paradigm.Others
         let stem = StemOf(form, ending)
         where stem is not null && paradigm.Fits(stem) && form != stem + paradigm.Ending
         select stem + paradigm.Ending).Distinct();

    private static string? StemOf(string word, string ending) =>
        word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;

    /// <param name="Ending">Of the nominative; empty where <paramref name="AfterConsonant"/> is set.</param>
    /// <param name="Others">Of the other cases.</param>
    /// <param name="AfterConsonant">Whether the stem must end in a consonant.</param>
    private sealed record Paradigm(string Ending, string[] Others, bool AfterConsonant)
    {
        public bool Fits(string stem) => !AfterConsonant || !Vowels.Contains(stem[^1]) && !Soft.Contains(stem[^1]);

        public static Paradigm Parse(string line)
        {
            var parts = line.Split(' ');
            var afterConsonant = parts[0] == "*";
            return new Paradigm(afterConsonant ? "" : parts[0], [.. parts[1..].Select(p => p == "-" ? "" : p)], afterConsonant);
        }
    }
}
