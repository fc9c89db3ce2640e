using NewsSearch.Articles;
using NewsSearch.Indexing.Writing;
using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Engine;

/// <summary>
/// The seam between news search and what stores and finds: articles go in, query trees go in, pages come out. The embedded
/// engine completes every call before it returns; an engine behind a network need not. Implementations are thread-safe:
/// searching goes on while another thread writes.
/// </summary>
public interface INewsEngine : IAsyncDisposable
{
    /// <summary>
    /// Stores a batch. When the task completes, all of it is durable; if it fails, none of it is there. An engine may go
    /// through <paramref name="batch"/> again, as after a failure of the disk: it must give the same articles each time.
    /// </summary>
    ValueTask<BatchOutcome> AddAsync(IEnumerable<Article> batch, CancellationToken cancellationToken);

    /// <summary>Removes every version of the stories and returns how many there were.</summary>
    ValueTask<int> DeleteAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a story down for good: it is found no more, and no version that comes brings it back, until it is deleted. Earlier
    /// versions stay where all versions are asked for. False where there is no story.
    /// </summary>
    ValueTask<bool> KillAsync(string id, CancellationToken cancellationToken);

    /// <summary>Answers a query with a page of stories.</summary>
    ValueTask<SearchPage> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Every story that matches, in order, read as it is asked for; relaxes nothing and ends at nothing but the last.</summary>
    ValueTask<SearchExport> ExportAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>What the score of a story's latest version is made of; null where it does not match or is not there.</summary>
    ValueTask<ScoreExplanation?> ExplainAsync(string id, SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Answers with ids and scores alone, over every stored story, for measuring.</summary>
    ValueTask<IReadOnlyList<RankedId>> RankAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Answers with quotes: words are looked for in the quotes, everything else in their stories.</summary>
    ValueTask<QuotePage> QuotesAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>Counts the stories that a query finds over time, beside all stories.</summary>
    /// <exception cref="TimelineTooLongException">There would be more stretches than anybody can read.</exception>
    ValueTask<TimelinePage> TimelineAsync(TimelineRequest request, CancellationToken cancellationToken);

    /// <summary>What a query matches in the whole of a story, whether or not the story is in the index.</summary>
    ValueTask<StoryMarks> MarkAsync(Article article, SearchRequest request, CancellationToken cancellationToken);

    /// <summary>A version of a story, the latest if none is named; null where there is none.</summary>
    ValueTask<StoredStory?> FindAsync(string id, int? version, CancellationToken cancellationToken);

    /// <summary>All versions of a story, the newest first; none where there is no story.</summary>
    ValueTask<IReadOnlyList<StoredStory>> VersionsAsync(string id, CancellationToken cancellationToken);

    /// <summary>The ids of all stories.</summary>
    ValueTask<IReadOnlyList<string>> IdsAsync(CancellationToken cancellationToken);

    /// <summary>How a query is understood over this index, with the forms of each word.</summary>
    ValueTask<string> UnderstandAsync(ParsedQuery query, bool withCounts, CancellationToken cancellationToken);

    /// <summary>
    /// The persons that a speaker's name may mean; without a name, those that have several names. At most <paramref name="top"/>,
    /// those with the most stories.
    /// </summary>
    ValueTask<AliasPage> AliasesAsync(string? name, int top, CancellationToken cancellationToken);

    /// <summary>Decides that two names are one person's, or that they are not; an earlier decision on both is replaced.</summary>
    /// <exception cref="AliasEditException">A name is none, or the decisions that are there cannot be read.</exception>
    ValueTask DecideAsync(NameDecision decision, CancellationToken cancellationToken);

    /// <summary>Forgets all that was decided on names, and returns how many decisions there were.</summary>
    ValueTask<int> ResetAliasesAsync(CancellationToken cancellationToken);

    /// <summary>What the engine holds.</summary>
    ValueTask<IndexStatistics> StatisticsAsync(CancellationToken cancellationToken);

    /// <summary>Reads everything and compares checksums.</summary>
    ValueTask<CheckReport> CheckAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Copies everything that is durable into a folder of its own, checked, while searching and writing go on;
    /// <see cref="NewsIndex.RestoreAsync"/> makes an index of it.
    /// </summary>
    ValueTask<SnapshotReport> SnapshotAsync(string folder, CancellationToken cancellationToken);

    /// <summary>Joins what was written in pieces, and leaves out what was deleted. Takes the room of the index once more while it lasts.</summary>
    ValueTask CompactAsync(CancellationToken cancellationToken);
}
