namespace NewsSearch.Matching.Bounds;

/// <summary>
/// What is left to one search of its time and memory, and whether somebody has called it off. Whatever loops over
/// documents, terms or positions ticks; one tick in a few hundred looks at the clock. One search, one thread.
/// </summary>
internal sealed class SearchBudget
{
    private const int TicksBetweenLooks = 256;

    private readonly List<string> _notices = [];
    private readonly TimeProvider? _time;
    private readonly CancellationToken _cancellationToken;
    private readonly long _started;
    private long _memory;
    private int _ticks = TicksBetweenLooks;

    public SearchBudget(SearchLimits limits, TimeProvider time, CancellationToken cancellationToken)
        : this(limits)
    {
        _time = time;
        _cancellationToken = cancellationToken;
        _started = time.GetTimestamp();
    }

    private SearchBudget(SearchLimits limits)
    {
        Limits = limits;
        _memory = limits.Memory;
    }

    /// <summary>For work that is bounded otherwise; takes nothing down.</summary>
    public static SearchBudget Unlimited { get; } = new(SearchLimits.Default with { Memory = long.MaxValue });

    public SearchLimits Limits { get; }

    /// <summary>Whether a bound has bitten, so that the answer is not complete.</summary>
    public bool IsSpent => _notices.Count > 0;

    /// <summary>Which bounds have bitten.</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>A step of some loop, or as many as something slower is worth.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The search was called off.</exception>
    public void Tick(int steps = 1)
    {
        if ((_ticks -= steps) < 0)
            Look();
    }

    /// <summary>Looks at the clock at once.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    /// <exception cref="OperationCanceledException">The search was called off.</exception>
    public void Look()
    {
        _ticks = TicksBetweenLooks;
        if (_time is null)
            return;
        _cancellationToken.ThrowIfCancellationRequested();
        if (IsOver(Limits.Time))
            throw Spend(FormattableString.Invariant($"The time allowed, {Limits.Time.TotalSeconds:0.###} s, was up before all stories were looked at."));
    }

    /// <summary>
    /// A budget for something beside the search: what is left of its time, but not more than given, and memory of its own. What bites there is
    /// not told here.
    /// </summary>
    public SearchBudget Apart(TimeSpan most)
    {
        if (_time is null)
            return this;
        var left = Limits.Time < TimeSpan.Zero ? most : Limits.Time - _time.GetElapsedTime(_started);
        return new SearchBudget(Limits with { Time = left < TimeSpan.Zero ? TimeSpan.Zero : left < most ? left : most }, _time, _cancellationToken);
    }

    /// <summary>Whether looking through the dictionary may go on: words of a pattern are no use without time to find them.</summary>
    public bool MayExpand(long bytes)
    {
        _memory -= bytes;
        if (--_ticks >= 0 && _memory >= 0)
            return true;
        _ticks = TicksBetweenLooks;
        if (_time is null)
            return true;
        _cancellationToken.ThrowIfCancellationRequested();
        if (_memory >= 0 && !IsOver(Limits.Time / 2))
            return true;
        _memory = Math.Max(_memory, 0);
        Add("Looking through the dictionary for the words of a pattern took too long, so some of them are missing.");
        return false;
    }

    /// <summary>Takes memory.</summary>
    /// <exception cref="BudgetSpentException">There is not as much left.</exception>
    public void Take(long bytes)
    {
        _memory -= bytes;
        if (_memory < 0 && _time is not null)
            throw Spend("The query takes more memory than is allowed, so not all stories were looked at.");
    }

    /// <summary>Tells that a proximity matches at more places of a text than are looked at.</summary>
    public void TooManyPlaces() =>
        Add(FormattableString.Invariant($"A proximity matches at more than {Limits.Places} places of a story; the others were left out."));

    /// <summary>A negative time, as Timeout.InfiniteTimeSpan, has no end.</summary>
    private bool IsOver(TimeSpan allowed) => allowed >= TimeSpan.Zero && _time!.GetElapsedTime(_started) >= allowed;

    private BudgetSpentException Spend(string notice)
    {
        Add(notice);
        return new BudgetSpentException(notice);
    }

    private void Add(string notice)
    {
        if (_time is not null && !_notices.Contains(notice))
            _notices.Add(notice);
    }
}
