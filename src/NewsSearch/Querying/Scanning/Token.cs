using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Scanning;

/// <summary>A piece of the query text, from <paramref name="Start"/> to <paramref name="End"/>.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>Of a leaf, what it looks for; of an operator, as typed.</summary>
    public string Text { get; init; } = "";

    /// <summary>Of a phrase, where <see cref="Text"/> begins in the query.</summary>
    public int TextStart { get; init; }

    /// <summary>Edits of a fuzzy word, distance of a slop, count of a call.</summary>
    public int Number { get; init; }

    public double Factor { get; init; }

    public QueryField? Field { get; init; }

    /// <summary>Of a value, where the field begins that it follows at once.</summary>
    public int? FieldStart { get; init; }

    public CallKind Call { get; init; }

    public Proximity? Near { get; init; }

    public Problem? Problem { get; init; }

    public static Token Of(Problem problem) =>
        new(TokenKind.Problem, problem.Start, problem.Start + problem.Length) { Problem = problem };
}
