using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Spelling;

/// <summary><c>re:/kuril(sk)?/</c>, the only way to write a regular expression.</summary>
internal static class Regexes
{
    private const string Opening = "re:/";

    public static bool Starts(string text, int start) =>
        string.Compare(text, start, Opening, 0, Opening.Length, StringComparison.OrdinalIgnoreCase) == 0;

    public static Token Read(string text, int start, QueryParserOptions options)
    {
        int from = start + Opening.Length;
        int end = from;
        while (end < text.Length && text[end] != '/')
            end += text[end] == '\\' ? 2 : 1;
        if (end >= text.Length)
        {
            return Token.Of(new Problem(
                start,
                Opening.Length,
                "This regular expression is never closed; it is written re:/.../.",
                Edit.Remove(start, from)));
        }
        string pattern = text[from..end].Replace("\\/", "/", StringComparison.Ordinal);
        end++;
        if (pattern.Length == 0)
            return Token.Of(Problem.Surplus(start, end, "This regular expression is empty."));
        if (pattern.Length > options.MaxRegexLength)
        {
            return Token.Of(Problem.Surplus(
                start, end, $"A regular expression has at most {options.MaxRegexLength} characters."));
        }
        if (RegexSyntax.Check(text, from, end - 1) is { } problem)
            return Token.Of(problem);
        return new Token(TokenKind.Regex, start, end) { Text = pattern };
    }
}
