using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Ranking;

namespace NewsSearch.Matching.Scoring;

/// <summary>
/// One word over all fields that may hold it, as stem and as written: matches where any term does; scores each group by
/// BM25 over combined frequency and length, and adds the groups up under their weights.
/// </summary>
internal sealed class WordQuery(ImmutableArray<TermGroup> groups, IReadOnlyList<TextField> lengthFields) : Query
{
    public ImmutableArray<TermGroup> Groups => groups;

    public IReadOnlyList<TextField> LengthFields => lengthFields;

    public override Weight CreateWeight(IndexSearcher searcher) => new WordWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var group in groups)
            foreach (var term in group.Terms)
                terms.Add(new Term(term.Field, term.Term));
    }

    public override string ToString(string field) =>
        "word(" + string.Join(" | ", groups.SelectMany(g => g.Terms).Select(t => $"{t.Field}:{t.Term}")) + ")";

    public override bool Equals(object? obj) =>
        obj is WordQuery other && base.Equals(obj) && groups.SequenceEqual(other.Groups) && lengthFields.SequenceEqual(other.LengthFields);

    public override int GetHashCode() => groups.Aggregate(base.GetHashCode(), HashCode.Combine);
}
