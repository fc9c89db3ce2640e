using System.Globalization;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Scanning;

/// <summary>Tells a plain word from one with a wildcard or a fuzzy ending.</summary>
internal static class WordReader
{
    private const int MaxEdits = 2;
    private const int LongestEdits = 3;

    /// <summary>Null when there is nothing to look for.</summary>
    public static Token? Read(string text, int start, int end, QueryParserOptions options, NoticeList notices)
    {
        (int from, int to) = Trimming.Trim(text, start, end, keepSigns: true);
        int stop = end;
        if (Runs.FindBoost(text, from, to) is var boost && boost > from)
        {
            stop = boost;
            (from, to) = Trimming.Trim(text, from, boost, keepSigns: true);
        }

        ReadOnlySpan<char> word = text.AsSpan(from, to - from);
        if (word.Length == 0)
            return null;
        if (!word.ContainsAnyExcept('*'))
            return new Token(TokenKind.Every, start, stop);
        if (!Syntax.HasContent(word))
            return null;

        bool address = Syntax.IsAddress(word);
        if (!address && Fuzzy(word, from, new Token(TokenKind.Fuzzy, start, stop), options) is { } fuzzy)
            return fuzzy;
        if (!address && Wildcard(word, start, stop, notices) is { } wildcard)
            return wildcard;

        (from, to) = Trimming.Trim(text, from, to, keepSigns: false);
        string plain = text[from..to];
        // What the punctuation hid must not come to life when the tree is printed.
        bool special = Reserved.Is(plain)
            || Runs.FindBoost(plain, 0, plain.Length) > 0
            || (!address && plain.AsSpan().ContainsAny('*', '?', '~')
                && (Syntax.IsSimpleWord(plain, wildcards: true) || Fuzzy(plain, 0, default, options) is not null));
        return new Token(special ? TokenKind.Phrase : TokenKind.Word, start, stop) { Text = plain };
    }

    private static Token? Wildcard(ReadOnlySpan<char> word, int start, int end, NoticeList notices)
    {
        if (!word.ContainsAny('*', '?'))
            return null;
        if (!word.TrimEnd('?').ContainsAny('*', '?'))
        {
            notices.Add("question-mark", "A question mark that ends a word is punctuation; wom?n and kuril* are wildcards.", start, end);
            return null;
        }
        if (!Syntax.IsSimpleWord(word, wildcards: true))
            return null;
        string pattern = word.ToString();
        while (pattern.Contains("**", StringComparison.Ordinal))
            pattern = pattern.Replace("**", "*", StringComparison.Ordinal);
        return new Token(TokenKind.Wildcard, start, end) { Text = pattern };
    }

    private static Token? Fuzzy(ReadOnlySpan<char> run, int start, Token token, QueryParserOptions options)
    {
        int tilde = run.LastIndexOf('~');
        if (tilde <= 0 || run.Length - tilde > LongestEdits + 1)
            return null;
        ReadOnlySpan<char> word = run[..tilde];
        ReadOnlySpan<char> digits = run[(tilde + 1)..];
        if (digits.ContainsAnyExceptInRange('0', '9') || !Syntax.IsSimpleWord(word, wildcards: false))
            return null;
        if (word.Length > options.MaxFuzzyLength)
        {
            return Token.Of(Problem.Surplus(
                start + tilde, start + run.Length, $"A fuzzy word has at most {options.MaxFuzzyLength} characters."));
        }
        int edits = digits.Length == 0 ? 1 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        if (edits is < 1 or > MaxEdits)
        {
            return Token.Of(Problem.Instead(
                start + tilde, start + run.Length, "A fuzzy word may differ by 1 or 2 letters.", edits < 1 ? "~1" : "~2"));
        }
        return token with { Text = word.ToString(), Number = edits };
    }
}
