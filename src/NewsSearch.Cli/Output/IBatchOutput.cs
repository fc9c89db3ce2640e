using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Cli.Output;

/// <summary>Takes the counts of many queries, one after another; disposing it ends the table.</summary>
internal interface IBatchOutput : IDisposable
{
    void Add(string query, SearchPage page);

    void Add(string query, QueryError error);
}
