using NewsSearch.Contract;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Atom;

namespace NewsSearch.Cli.Output;

/// <summary>Hits as an Atom feed.</summary>
internal sealed class FeedOutput(Stream to, SearchPage head, DateTimeOffset now) : IHitOutput
{
    private readonly AtomFeed _feed = new(to, head, now);

    public void Add(SearchHit hit) => _feed.Add(hit);

    public void Dispose()
    {
        _feed.Dispose();
        to.WriteByte((byte)'\n');
    }
}
