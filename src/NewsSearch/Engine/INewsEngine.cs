using NewsSearch.Alerting;
using NewsSearch.Articles;
using NewsSearch.Engine.Concordances;
using NewsSearch.Indexing.Writing;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Concordances;
using NewsSearch.Presentation.Receipts;
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

    /// <summary>Stories like one, the most similar first, without its copies; null where the story is not there.</summary>
    ValueTask<SimilarPage?> SimilarAsync(SimilarRequest request, CancellationToken cancellationToken);

    /// <summary>The chain of events that a story belongs to, in order of time; null where the story is not there.</summary>
    ValueTask<ThreadPage?> ThreadAsync(ThreadRequest request, CancellationToken cancellationToken);

    /// <summary>Earlier stories that explain one; null where the story is not there.</summary>
    ValueTask<BackgroundPage?> BackgroundAsync(BackgroundRequest request, CancellationToken cancellationToken);

    /// <summary>Completes what was typed so far by names, places, sources, topics and words, those with the most stories first.</summary>
    ValueTask<SuggestPage> SuggestAsync(SuggestRequest request, CancellationToken cancellationToken);

    /// <summary>The words that tell the stories of a query from all others.</summary>
    ValueTask<WordsPage> WordsAsync(WordsRequest request, CancellationToken cancellationToken);

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

    /// <summary>The stored alerts, by name.</summary>
    ValueTask<AlertPage> AlertsAsync(CancellationToken cancellationToken);

    /// <summary>Stores an alert, durably: it is told of every story that comes from now on.</summary>
    /// <exception cref="AlertException">It cannot be kept, or there is one of the name and it is not to be replaced.</exception>
    ValueTask AddAlertAsync(Alert alert, bool replace, CancellationToken cancellationToken);

    /// <summary>Removes an alert; false where there is none of the name.</summary>
    ValueTask<bool> RemoveAlertAsync(string name, CancellationToken cancellationToken);

    /// <summary>What an alert, stored or not, would have found of the stories that are there, each in its latest version, as they came.</summary>
    /// <exception cref="AlertException">The query cannot be read.</exception>
    IAsyncEnumerable<AlertMatch> ReplayAlertAsync(Alert alert, CancellationToken cancellationToken);

    /// <summary>Tells of all stories that alerts were not told of yet; what was taken is remembered durably.</summary>
    ValueTask<AlertReport> TellAlertsAsync(IAlertSink sink, CancellationToken cancellationToken);

    /// <summary>Shows every place where a query stands, in its context.</summary>
    ValueTask<KwicPage> KwicAsync(KwicRequest request, CancellationToken cancellationToken);

    /// <summary>Counts who is quoted with whom in the stories of a query.</summary>
    ValueTask<SpeakerPairPage> SpeakerPairsAsync(SpeakerPairRequest request, CancellationToken cancellationToken);

    /// <summary>Counts what a query finds, every story of it, with digests of what was searched and what was found.</summary>
    /// <param name="request">The query and which stories are meant; pages and order do not matter.</param>
    /// <param name="takenBy">Leaves out what was taken in later, as if it were not there; null for nothing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="TimeoutException">A bound of the request bit: there are no numbers then.</exception>
    ValueTask<SearchReceipt> ReceiptAsync(SearchRequest request, DateTimeOffset? takenBy, CancellationToken cancellationToken);

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
