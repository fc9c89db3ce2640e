using NewsSearch.Articles;

namespace NewsSearch.Schema;

/// <summary>Labels of topics as terms: those of one label stand side by side, whatever their sources.</summary>
internal static class TopicLabels
{
    private const string Letters = "gmk";

    /// <summary>Of a longer label only so much is counted by: terms have a bound.</summary>
    private const int Longest = 1_000;

    public static string TermOf(string label, TopicSource source) =>
        label[..Math.Min(label.Length, Longest)] + FieldNames.TopicLabelSeparator + Letters[(int)source];

    /// <summary>What the terms of a label begin with.</summary>
    public static string StartOf(string label) => label + FieldNames.TopicLabelSeparator;

    /// <summary>The label in a term; null where another source is asked for.</summary>
    public static string? LabelIn(string term, TopicSource? source)
    {
        var end = term.LastIndexOf(FieldNames.TopicLabelSeparator);
        return end < 0 || source is { } wanted && term[^1] != Letters[(int)wanted] ? null : term[..end];
    }
}
