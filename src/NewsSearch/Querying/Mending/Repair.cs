using System.Text;
using NewsSearch.Querying.Parsing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Mending;

/// <summary>Finds a query near to a broken one that parses.</summary>
internal static class Repair
{
    // Each round mends the first problem left, and costs one more reading of the text.
    private const int Rounds = 40;
    private const int FallbackWords = 24;

    public static string Mend(string text, Problem problem, QueryParserOptions options)
    {
        Problem? next = problem;
        string candidate = text;
        for (int round = 0; round < Rounds && next is not null; round++)
        {
            candidate = next.Fix.ApplyTo(candidate).Trim();
            if (candidate.Length > options.MaxLength)
                break;
            next = ProblemOf(candidate, options);
            if (next is null && Syntax.HasContent(candidate))
                return candidate;
        }
        string words = WordsOf(text, options);
        return ProblemOf(words, options) is null ? words : "";
    }

    public static Problem? ProblemOf(string text, QueryParserOptions options)
    {
        var reader = new TreeReader(text, options, new NoticeList());
        reader.ReadAll();
        return reader.Problem;
    }

    // What is left when a text is beyond mending: its first words, in lower case, so that none is an operator.
    private static string WordsOf(string text, QueryParserOptions options)
    {
        var words = new StringBuilder();
        int count = 0;
        bool inside = false;
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, options.MaxLength)))
        {
            if (char.IsLetterOrDigit(c))
            {
                if (!inside && ++count > FallbackWords)
                    break;
                if (!inside && words.Length > 0)
                    words.Append(' ');
                words.Append(char.ToLowerInvariant(c));
            }
            inside = char.IsLetterOrDigit(c);
        }
        return words.ToString();
    }
}
