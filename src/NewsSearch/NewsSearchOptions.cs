using NewsSearch.Alerting;
using NewsSearch.Extraction;
using NewsSearch.Matching.Bounds;
using NewsSearch.Querying;

namespace NewsSearch;

/// <summary>Settings of a <see cref="NewsIndex"/>.</summary>
public sealed class NewsSearchOptions
{
    /// <summary>The index folder.</summary>
    public string Path { get; set; } = "newssearch-index";

    /// <summary>Whether the index may only be read: nothing is made, and no lock is taken.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>Stories extracted and written before they are brought to disk together when many are added.</summary>
    public int BatchSize { get; set; } = 5_000;

    /// <summary>
    /// How long a story of a slow feed waits for others before it is brought to disk, and found by every reader: half a second by
    /// default. With one thread, batches are cut by number alone.
    /// </summary>
    public TimeSpan CommitInterval { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Threads for taking stories apart; 0 for one a processor. With 1, everything happens on the caller's thread.</summary>
    public int Threads { get; set; }

    /// <summary>What extraction knows beyond its own rules: a topic model, labels of topic codes.</summary>
    public ExtractionOptions Extraction { get; set; } = new();

    /// <summary>How long and how nested a query may be, and the like.</summary>
    public QueryParserOptions Queries { get; set; } = QueryParserOptions.Default;

    /// <summary>What one search may take: time, memory, words of a wildcard.</summary>
    public SearchLimits Limits { get; set; } = SearchLimits.Default;

    /// <summary>
    /// Who is told, after each batch that is added, of the stories that stored alerts find; null tells nobody, and leaves them to
    /// the next one who does. <see cref="Alerting.Delivering.AlertDelivery"/> writes to each alert's own target.
    /// </summary>
    public IAlertSink? Alerts { get; set; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;
}
