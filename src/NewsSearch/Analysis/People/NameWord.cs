namespace NewsSearch.Analysis.People;

/// <summary>A given name of a person.</summary>
/// <param name="Key">The same for all spellings of one name; the letter of an initial.</param>
/// <param name="Initials">Letters that may stand for it.</param>
/// <param name="IsInitial">Whether it is only a letter.</param>
internal readonly record struct NameWord(string Key, string Initials, bool IsInitial)
{
    /// <summary>Whether both can be one name.</summary>
    public bool Fits(NameWord other) => IsInitial || other.IsInitial
        ? Initials.AsSpan().ContainsAny(other.Initials)
        : Key == other.Key;
}
