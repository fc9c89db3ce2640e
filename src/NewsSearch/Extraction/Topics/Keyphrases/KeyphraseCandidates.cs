namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>The candidates of one story, in the order in which they were met, each once.</summary>
/// <remarks>Used for one story after another, so that a story pays for no tables and candidates of its own.</remarks>
internal sealed class KeyphraseCandidates
{
    /// <summary>Candidates of a story after which a thread lets go of the room it took.</summary>
    private const int MostKept = 4096;

    [ThreadStatic]
    private static KeyphraseCandidates? t_candidates;

    private readonly KeyNumbers _numbers = new();
    private readonly List<Keyphrase> _phrases = [];

    public int Count => _numbers.Count;

    public Keyphrase this[int index] => _phrases[index];

    /// <summary>Those that are compared with each other; for the finder to fill.</summary>
    public List<Keyphrase> Ranked { get; } = [];

    /// <summary>This thread's, empty; only until it is asked for again.</summary>
    public static KeyphraseCandidates OfThread()
    {
        if (t_candidates is not { } candidates || candidates._phrases.Count > MostKept)
            t_candidates = candidates = new KeyphraseCandidates();
        candidates._numbers.Clear();
        candidates.Ranked.Clear();
        return candidates;
    }

    /// <summary>Counts a mention of a phrase.</summary>
    /// <param name="key">Ids of its words, sixteen bits each.</param>
    /// <param name="row">The words.</param>
    /// <param name="isName">Whether they are written as a name.</param>
    public void Add(ulong key, ReadOnlySpan<KeyphraseTerm> row, bool isName)
    {
        var known = Count;
        var number = _numbers.NumberOf(key);
        if (number > _phrases.Count)
            _phrases.Add(new Keyphrase());
        if (number > known)
            _phrases[number - 1].Begin(key, row.Length, isName, row[0], row[^1]);
        _phrases[number - 1].Add(row[0], row[^1]);
    }
}
