using System.Globalization;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Tables;

/// <summary>Hits as a table, a row each under a row of names. Several values of a cell are parted by semicolons.</summary>
internal sealed class HitTable : IHitOutput
{
    private readonly TableWriter _table;

    public HitTable(Stream to, char separator)
    {
        _table = new TableWriter(to, separator);
        _table.Row("rank", "id", "score", "match", "headline", "published", "dateline", "source", "speakers", "topics", "copies", "version", "snippet");
    }

    public void Add(SearchHit hit) => _table.Row(
        Number(hit.Rank), hit.Id, hit.Score.ToString(CultureInfo.InvariantCulture), Words.Of(hit.Match), hit.Headline, hit.Published?.ToString(), Several(hit.Dateline?.Places ?? []), hit.Source,
        Several(hit.Speakers), Several(hit.Topics), Number(hit.Copies), Number(hit.Version), hit.Snippet);

    public void Dispose()
    {
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Several(IEnumerable<string> values) => string.Join("; ", values);
}
