using NewsSearch.Articles;

namespace NewsSearch.Benchmarks.Relevance.Collections;

/// <summary>Stories that are put into one index.</summary>
/// <param name="Name">Names the folder of the index.</param>
/// <param name="Read">Reads them.</param>
internal sealed record StorySet(string Name, Func<IEnumerable<RawStory>> Read);
