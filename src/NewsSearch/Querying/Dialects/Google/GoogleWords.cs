using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Printing;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Dialects.Google;

/// <summary>
/// Reads words and phrases. In a phrase <c>*</c> stands for a word or a few; elsewhere it is passed over. <c>+word</c> was a word as
/// written, <c>~word</c> one with its like, <c>1956..1960</c> a range of numbers.
/// </summary>
internal sealed class GoogleWords(TreeMaker make, QueryParserOptions options, NoticeList notices)
{
    private const int WordsOfAStar = 5;
    private const int LongestRange = 32;

    /// <summary>A run outside quotation marks that is no operator.</summary>
    public QueryNode? Plain(Piece piece, string text)
    {
        if (piece.Text is "NOT")
            notices.Add("no-not", "There is no NOT in Google, so it is looked for as a word; -word leaves out.", piece.Start, piece.End);
        if (Range(piece) is { } range)
            return range;
        (int from, int to) = Trimming.Trim(text, piece.Start, piece.End, keepSigns: false);
        string word = from < to ? text[from..to].TrimStart('~') : "";
        if (piece.Text.Contains('*', StringComparison.Ordinal))
            notices.Add("no-truncation", "In Google * ends no word; it is left out.", piece.Start, piece.End);
        word = word.Replace("*", "", StringComparison.Ordinal);
        if (!Syntax.HasContent(word))
            return new AllNode { Source = new TextRange(piece.Start, piece.End) };
        return piece.Text[0] == '+' ? make.Leaves.Phrase(word, piece.Start, piece.End) : make.Leaves.Word(word, piece.Start, piece.End);
    }

    /// <summary>A phrase.</summary>
    public QueryNode? Quoted(Piece piece, QueryField? field)
    {
        string[] words = piece.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (Array.IndexOf(words, "*") < 0)
            return make.Leaves.Phrase(piece.Text, piece.Start, piece.End);
        notices.Add("star", $"* in a phrase is read as up to {WordsOfAStar} words.", piece.Start, piece.End);
        var row = new Row(make, options, field, forms: false);
        foreach (string word in words)
        {
            if (word == "*")
                row.Skip(WordsOfAStar);
            else if (Syntax.HasContent(word))
                row.AddWord(word, piece.Start, piece.End);
        }
        return row.IsEmpty ? new AllNode { Source = new TextRange(piece.Start, piece.End) } : row.Close();
    }

    private QueryNode? Range(Piece piece)
    {
        string[] ends = piece.Text.TrimEnd('.', ',', ';').Split("..");
        if (ends.Length != 2 || Number(ends[0]) is not { } first || Number(ends[1]) is not { } last)
            return null;
        if (first > last || last - first >= LongestRange || piece.Text.Contains('$', StringComparison.Ordinal))
        {
            notices.Add("number-range", $"{Excerpt.Of(piece.Text)} is a range of numbers, which cannot be looked for in a text here; it is left out.", piece.Start, piece.End);
            return new AllNode { Source = new TextRange(piece.Start, piece.End) };
        }
        QueryNode? any = null;
        for (int number = first; number <= last; number++)
        {
            if (make.Leaves.Word(number.ToString(CultureInfo.InvariantCulture), piece.Start, piece.End) is not { } word)
                return null;
            any = any is null ? word : make.Or(any, word);
        }
        return any;
    }

    private static int? Number(string text) =>
        int.TryParse(text.TrimStart('$'), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < 1_000_000_000 ? number : null;
}
