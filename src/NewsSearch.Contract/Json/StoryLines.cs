using NewsSearch.Presentation;
using NewsSearch.Presentation.Ninjs;

namespace NewsSearch.Contract.Json;

/// <summary>The stories of hits as ninjs, one a line.</summary>
internal sealed class StoryLines(Stream to) : IHitOutput
{
    public void Add(SearchHit hit) => JsonOutput.Write(to, json => NinjsWriter.Write(json, hit.Story!, hit.Version));

    public void Dispose()
    {
    }
}
