using System.Text;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Mending;

/// <summary>Finds a query near to a broken one that parses.</summary>
/// <param name="dialect">The language that both are in.</param>
/// <param name="options">Bounds.</param>
internal sealed class Repair(QueryDialect dialect, QueryParserOptions options)
{
    // Each round mends the first problem left, and costs one more reading of the text.
    private const int Rounds = 40;
    private const int FallbackWords = 24;

    public string Mend(string text, Problem problem)
    {
        Problem? next = problem;
        string candidate = text;
        for (int round = 0; round < Rounds && next is not null; round++)
        {
            candidate = next.Fix.ApplyTo(candidate).Trim();
            if (candidate.Length > options.MaxLength)
                break;
            next = ProblemOf(candidate);
            if (next is null && Syntax.HasContent(candidate))
                return candidate;
        }
        string words = WordsOf(text);
        return ProblemOf(words) is null ? words : "";
    }

    private Problem? ProblemOf(string text) => QueryParser.Read(text, dialect, options, new NoticeList()).Problem;

    // What is left when a text is beyond mending: its first words, so that none is an operator: in lower case, and in other
    // languages, which have operators in lower case too, in quotation marks.
    private string WordsOf(string text)
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
        return dialect == QueryDialect.NewsSearch || words.Length == 0 ? words.ToString() : $"\"{words}\"";
    }
}
