using NewsSearch.Querying.Mending;

namespace NewsSearch.Querying.Dialects.Reading;

/// <summary>
/// What stands side by side in a language where that is a phrase: plain words become one phrase, and a wildcard or a group
/// among them follows at a distance of one word.
/// </summary>
/// <param name="make">Makes the nodes.</param>
/// <param name="options">Bounds.</param>
/// <param name="field">The field around, if any.</param>
/// <param name="forms">Whether words count in other forms, too.</param>
internal sealed class Row(TreeMaker make, QueryParserOptions options, QueryField? field, bool forms)
{
    private readonly List<Piece> _words = [];
    private QueryNode? _joined;
    private int _gap;

    public QueryField? Field { get; } = field;

    public bool IsEmpty => _joined is null && _words.Count == 0;

    /// <summary>A plain word, its punctuation taken off.</summary>
    public bool AddWord(string text, int start, int end)
    {
        _words.Add(new Piece(PieceKind.Run, start, end, text));
        if (_words.Count <= options.MaxPhraseWords)
            return true;
        make.Fail(new Problem(
            _words[0].Start,
            end - _words[0].Start,
            $"This phrase has more than {options.MaxPhraseWords} words.",
            Edit.Remove(start, end)));
        return false;
    }

    public bool Add(QueryNode? node) => Flush() && Join(node);

    /// <summary>Leaves room for some words before what comes next; false where nothing stands before them.</summary>
    public bool Skip(int words)
    {
        if (IsEmpty || !Flush())
            return false;
        _gap += words;
        return true;
    }

    /// <summary>The whole row, which is not empty; null where there is a problem.</summary>
    public QueryNode? Close() => Flush() ? _joined : null;

    private bool Flush()
    {
        if (_words.Count == 0)
            return make.Problem is null;
        (Piece first, Piece last) = (_words[0], _words[^1]);
        QueryNode? node = _words.Count == 1 && forms
            ? make.Leaves.Word(first.Text, first.Start, first.End)
            : make.Leaves.Phrase(string.Join(' ', _words.Select(word => word.Text)), first.Start, last.End, forms);
        _words.Clear();
        return Join(node);
    }

    private bool Join(QueryNode? node)
    {
        if (node is not null)
            node = _joined is null ? node : make.Beside(_joined, node, Field, 1 + _gap);
        (_joined, _gap) = (node, 0);
        return node is not null;
    }
}
