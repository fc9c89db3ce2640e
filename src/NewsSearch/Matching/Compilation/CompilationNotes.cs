using NewsSearch.Matching.Positions;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Matching.Compilation;

/// <summary>What the parts of a compilation tell about a query besides the query itself.</summary>
internal sealed class CompilationNotes
{
    private readonly List<QueryPart> _parts = [];
    private readonly List<PositionPattern> _highlights = [];
    private readonly List<string> _notices = [];

    public IReadOnlyList<QueryPart> Parts => _parts;

    public IReadOnlyList<PositionPattern> Highlights => _highlights;

    public IReadOnlyList<string> Notices => _notices;

    public bool Ranks { get; set; }

    /// <summary>Set while a negated part is compiled: what must be absent is not marked.</summary>
    public bool IsNegated { get; set; }

    public void AddPart(int start, IReadOnlyList<string> forms, int? documents) => _parts.Add(new QueryPart(start, forms, documents));

    public void AddHighlight(PositionPattern pattern)
    {
        if (!IsNegated)
            _highlights.Add(pattern);
    }

    /// <summary>Of what holds no letter and no number, as an emoji, nothing is indexed.</summary>
    public void AddSigns(string text) =>
        AddNotice($"'{Excerpt.Of(text)}' holds no letter and no number to look for, so it is left out.");

    public void AddNotice(string text)
    {
        if (!_notices.Contains(text))
            _notices.Add(text);
    }
}
