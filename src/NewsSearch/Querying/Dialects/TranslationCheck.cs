using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Parsing;

namespace NewsSearch.Querying.Dialects;

/// <summary>Sees to it that a translation can be typed: printed, it parses to the very tree.</summary>
internal static class TranslationCheck
{
    /// <summary>
    /// What stands in the way; null when nothing does. A translation may be longer than what was typed, and so break a
    /// bound that the query itself keeps.
    /// </summary>
    public static Problem? Problem(QueryNode tree, string text, QueryParserOptions options)
    {
        string printed = tree.ToString();
        string? cause = printed.Length > options.MaxLength
            ? $"it would have {printed.Length - options.MaxLength} characters too many"
            : Cause(printed, tree, options);
        return cause is null
            ? null
            : new Problem(0, text.Length, "This cannot be written in the language of this program: " + cause + ".", Edit.CutFrom(text.Length / 2));
    }

    private static string? Cause(string printed, QueryNode tree, QueryParserOptions options)
    {
        var reader = new TreeReader(printed, options, new NoticeList());
        QueryNode? again = reader.ReadAll();
        if (reader.Problem is { } problem)
            return char.ToLowerInvariant(problem.Message[0]) + problem.Message[1..].TrimEnd('.');
        return tree.Equals(again) ? null : "it would mean something else there";
    }
}
