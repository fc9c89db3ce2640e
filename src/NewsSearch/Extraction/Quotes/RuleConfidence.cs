using System.Collections.Frozen;
using System.Globalization;
using NewsSearch.Analysis;

namespace NewsSearch.Extraction.Quotes;

/// <summary>How often each rule was right when measured; <c>rule-confidence.txt</c> says on what and how. Thread-safe.</summary>
internal static class RuleConfidence
{
    /// <summary>For a rule too rare to have been measured.</summary>
    private const double Unmeasured = 0.5;

    private static readonly FrozenDictionary<string, double> s_byRule = EmbeddedText.Lines("Extraction.Quotes.rule-confidence.txt")
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(c => c[0], c => double.Parse(c[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    public static double Of(string rule) => s_byRule.GetValueOrDefault(rule, Unmeasured);
}
