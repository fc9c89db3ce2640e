using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Evaluation.Files;

/// <summary>
/// Writes rankings as TREC reads them: <c>qid Q0 docid rank score tag</c>. Scores have nine digits, which tell any two
/// single-precision scores apart; with fewer, ties would appear that the ranking does not have. One thread.
/// </summary>
/// <param name="lines">Where to write; it stays open.</param>
/// <param name="tag">Names the run; white space in it becomes a dash.</param>
public sealed class RunWriter(TextWriter lines, string tag)
{
    private readonly string _tag = Joined(tag);

    /// <summary>Writes the ranking of one query, best first.</summary>
    public void Write(string queryId, IReadOnlyList<RankedId> ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        for (var i = 0; i < ranking.Count; i++)
            lines.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{queryId} Q0 {Joined(ranking[i].Id)} {i + 1} {ranking[i].Score:G9} {_tag}\n"));
    }

    // The format has no way to write white space inside a field.
    private static string Joined(string field) =>
        field.Any(char.IsWhiteSpace) ? string.Join('-', field.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : field;
}
