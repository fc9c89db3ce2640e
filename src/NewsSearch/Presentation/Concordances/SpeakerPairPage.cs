using NewsSearch.Querying;

namespace NewsSearch.Presentation.Concordances;

/// <summary>Who is quoted with whom in the stories of a query. Immutable.</summary>
public sealed record SpeakerPairPage
{
    /// <summary>The query as typed.</summary>
    public required string Query { get; init; }

    /// <summary>How it was understood.</summary>
    public required string Understood { get; init; }

    /// <summary>Remarks on how the query was read and answered.</summary>
    public IReadOnlyList<QueryNotice> Notices { get; init; } = [];

    /// <summary>Stories that match, copies included.</summary>
    public required long Stories { get; init; }

    /// <summary>Pairs that there are.</summary>
    public required long Total { get; init; }

    /// <summary>Whether all was looked at; else a notice says which bound bit, and there are no pairs.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>Those of the most stories, as many as were asked for; of as many, by name.</summary>
    public required IReadOnlyList<SpeakerPair> Pairs { get; init; }
}
