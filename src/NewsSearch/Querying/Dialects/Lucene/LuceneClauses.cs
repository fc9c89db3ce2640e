using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Printing;

namespace NewsSearch.Querying.Dialects.Lucene;

/// <summary>
/// Joins the clauses of one level as the classic parser does, whose AND and OR are no operators with a precedence: AND makes
/// the clauses on both its sides required, OR leaves them as they are, and where any clause is required the others only rank
/// (QueryParserBase.addClause). So a OR b AND c is b AND c, and a no story needs.
/// </summary>
internal sealed class LuceneClauses(TreeMaker make, NoticeList notices)
{
    private readonly List<(QueryNode Node, bool Required, bool Prohibited)> _clauses = [];

    public bool IsEmpty => _clauses.Count == 0;

    public void Add(QueryNode node, bool afterAnd, bool required, bool prohibited)
    {
        if (afterAnd && _clauses.Count > 0 && !_clauses[^1].Prohibited)
            _clauses[^1] = _clauses[^1] with { Required = true };
        _clauses.Add((node, required || (afterAnd && !prohibited), prohibited));
    }

    /// <summary>All of them, of which there is one at least.</summary>
    public QueryNode? Join()
    {
        bool anyRequired = _clauses.Exists(clause => clause.Required);
        QueryNode? all = null;
        foreach ((QueryNode node, bool required, bool prohibited) in _clauses)
        {
            if (prohibited)
                continue;
            if (anyRequired && !required)
            {
                Tell(node);
                continue;
            }
            all = all is null ? node : anyRequired ? make.And(all, node) : make.Or(all, node);
        }
        foreach ((QueryNode node, _, _) in _clauses.Where(clause => clause.Prohibited))
        {
            if (make.Problem is not null || make.Not(node, node.Source.Start) is not { } absent)
                return null;
            all = all is null ? absent : make.And(all, absent);
        }
        return make.Problem is null ? all : null;
    }

    private void Tell(QueryNode node) => notices.Add(
        "only-ranks",
        $"{Excerpt.Of(node.ToString())} is not required, and beside what is it only ranks in Lucene; it is left out.",
        node.Source.Start,
        node.Source.End);
}
