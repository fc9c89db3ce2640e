using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Positions;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Scoring;

/// <summary>
/// A pattern of positions in any of some texts of a story, a number of times in all. Scored like a word whose frequency is
/// the weighted number of matches and whose idf is the sum of its words'.
/// </summary>
internal sealed class PatternQuery(
    PositionPattern pattern, ImmutableArray<TextChannel> channels, IReadOnlyList<TextField> lengthFields, int least = 1) : Query
{
    public PositionPattern Pattern => pattern;

    public ImmutableArray<TextChannel> Channels => channels;

    /// <summary>The fields whose lengths make up the text's length; none for a score that is constant.</summary>
    public IReadOnlyList<TextField> LengthFields => lengthFields;

    /// <summary>How many matches there must be.</summary>
    public int Least => least;

    public override Weight CreateWeight(IndexSearcher searcher) => new PatternWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var channel in channels)
            foreach (var (term, exact) in pattern.Terms)
                terms.Add(new Term(exact ? channel.Field + FieldNames.ExactSuffix : channel.Field, term));
    }

    public override string ToString(string field) =>
        $"pattern({string.Join(' ', pattern.Terms.Select(t => t.Term))} in {string.Join(',', channels.Select(c => c.Field))})";

    public override bool Equals(object? obj) =>
        obj is PatternQuery other && base.Equals(obj) && least == other.Least && pattern.Equals(other.Pattern)
        && channels.SequenceEqual(other.Channels) && lengthFields.SequenceEqual(other.LengthFields);

    public override int GetHashCode() => channels.Aggregate(HashCode.Combine(base.GetHashCode(), pattern, least), HashCode.Combine);
}
