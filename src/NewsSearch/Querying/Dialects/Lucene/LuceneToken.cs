using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Lucene;

/// <summary>A piece of a Lucene query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Of a term its letters, escapes resolved; of a field its name; of a number its digits; else as typed.</param>
/// <param name="IsWild">Whether a term has wildcards: <c>*</c>, any letters, and <c>?</c>, one.</param>
internal readonly record struct LuceneToken(LuceneTokenKind Kind, int Start, int End, string Text, bool IsWild = false)
{
    /// <summary>The same as a token of our language, of which the messages speak.</summary>
    public Token AsToken() => new(
        Kind switch
        {
            LuceneTokenKind.End => TokenKind.End,
            LuceneTokenKind.Open => TokenKind.Open,
            LuceneTokenKind.Close => TokenKind.Close,
            LuceneTokenKind.And => TokenKind.And,
            LuceneTokenKind.Or => TokenKind.Or,
            LuceneTokenKind.Not => TokenKind.Not,
            LuceneTokenKind.Plus => TokenKind.Plus,
            _ => TokenKind.Word,
        },
        Start,
        End)
    { Text = Text };
}
