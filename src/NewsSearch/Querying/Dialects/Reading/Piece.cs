using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>A bracket, a bar, something in quotation marks, or a run of characters without a space.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">Of a run what was typed, of a phrase what stands between the marks; full-width forms are folded.</param>
internal readonly record struct Piece(PieceKind Kind, int Start, int End, string Text)
{
    /// <summary>Whether this is a run spelt so, whatever the case.</summary>
    public bool Is(string word) => Kind == PieceKind.Run && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nothing stands between the two.</summary>
    public bool IsGluedTo(Piece next) => End == next.Start;

    /// <summary>The same as a token of our language, of which the messages speak.</summary>
    public Token AsToken() => new(
        Kind switch
        {
            PieceKind.End => TokenKind.End,
            PieceKind.Open => TokenKind.Open,
            PieceKind.Close => TokenKind.Close,
            PieceKind.Bar => TokenKind.Or,
            PieceKind.Phrase => TokenKind.Phrase,
            _ => TokenKind.Word,
        },
        Start,
        End)
    { Text = Text };
}
