namespace NewsSearch.Alerting;

/// <summary>How far an alert was told: of every story that came before, and of those of the same moment up to an id.</summary>
/// <param name="Moment">In milliseconds since 1970.</param>
/// <param name="Id">The last story of the moment; null where all of it was told.</param>
internal readonly record struct AlertPosition(long Moment, string? Id) : IComparable<AlertPosition>
{
    /// <summary>Before every story.</summary>
    public static AlertPosition Beginning { get; } = new(long.MinValue, null);

    /// <summary>Whether a story is still to be told of.</summary>
    public bool IsBefore(long moment, string id) => moment > Moment || moment == Moment && Id is not null && string.CompareOrdinal(id, Id) > 0;

    public int CompareTo(AlertPosition other) => Moment != other.Moment
        ? Moment.CompareTo(other.Moment)
        : string.CompareOrdinal(Id ?? "\uFFFF", other.Id ?? "\uFFFF");
}
