using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying.Mending;

/// <summary>Gathers remarks, each text once and not more than a reader would take in.</summary>
internal sealed class NoticeList
{
    private const int Limit = 16;

    private readonly List<QueryNotice> _notices = [];

    public IReadOnlyList<QueryNotice> ToList() => [.. _notices.OrderBy(notice => notice.Position)];

    public void Add(string code, string text, int start, int end)
    {
        if (_notices.Count < Limit && !_notices.Exists(notice => notice.Code == code && notice.Text == text))
            _notices.Add(new QueryNotice(code, text, start, end - start));
    }

    public void LowerCaseOperator(string word, int start, int end) => Add(
        "lower-case-operator",
        $"\"{word}\" is searched as a word; as an operator it is written {word.ToUpperInvariant()}.",
        start,
        end);

    public void UnknownField(string name, int start, int end)
    {
        string? near = FieldSuggestion.For(name);
        string hint = near is null ? "." : $"; did you mean {near}:?";
        Add("unknown-field", $"There is no field \"{Excerpt.Of(name)}\", so it is read as plain text{hint}", start, end);
    }

    public void FieldApart(string name, int start, int end) => Add(
        "field-apart",
        $"\"{name}:\" is followed by a space, so it is read as a word; as a field it is written {name}:x, without a space.",
        start,
        end);
}
