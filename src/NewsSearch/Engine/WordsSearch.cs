using NewsSearch.Analysis.Stemming;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Facets;
using NewsSearch.Exploring.Likeness;
using NewsSearch.Exploring.Spelling;
using NewsSearch.Exploring.Words;
using NewsSearch.Indexing.Storage;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation;

namespace NewsSearch.Engine;

/// <summary>Finds the words that tell the stories of one request from all others, in one state of the index. One thread.</summary>
internal sealed class WordsSearch(SearcherLease state, AliasSource aliases, WordsRequest request, DateTimeOffset now, SearchBudget budget)
{
    /// <summary>Stories that are read; more change little.</summary>
    private const int MostRead = 500;

    private const int StepsOfReading = 128;

    public WordsPage Page()
    {
        var run = new QueryRun(state, aliases, request.Search, now, budget);
        var compiled = run.Compile(request.Search.Match ?? MatchMode.All);
        var found = MatchedStories.Of(run, run.Bounded(compiled.Query));
        var contrast = new WordContrast(new StemRarities(state.Reader));
        try
        {
            Read(found, contrast);
        }
        catch (BudgetSpentException)
        {
            // The budget tells that it is not all.
        }
        var own = QueryWords.In(request.Search.Query).Select(w => WordStems.Stem(w.Text).ToString()).ToHashSet(StringComparer.Ordinal);
        return new WordsPage
        {
            Query = request.Search.Query.Text,
            Understood = run.Describe(compiled).Text,
            Notices = run.Notices(compiled),
            Total = found.Count,
            Read = contrast.Read,
            Complete = !budget.IsSpent,
            Words = contrast.Best(Math.Clamp(request.Top, 1, 1_000), own.Contains),
        };
    }

    /// <summary>Every so manyth of the stories found.</summary>
    private void Read(MatchedStories found, WordContrast contrast)
    {
        var stories = new StoryAccess(state.Reader, StoryDetail.Shown);
        long met = 0;
        foreach (var segment in found.Segments)
            foreach (var document in segment.Documents)
            {
                var isDue = found.Count <= MostRead || met * MostRead / found.Count != (met + 1) * MostRead / found.Count;
                met++;
                if (!isDue)
                    continue;
                budget.Tick(StepsOfReading);
                contrast.Add(stories.Read(segment.Segment.DocBase + document).Article);
            }
    }
}
