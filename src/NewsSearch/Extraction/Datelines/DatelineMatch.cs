namespace NewsSearch.Extraction.Datelines;

/// <summary>What was read at the start of a block. Offsets count UTF-16 units of the text that was parsed.</summary>
internal sealed record DatelineMatch
{
    /// <summary>Where the dateline starts, junk of the wire left out.</summary>
    public required int Start { get; init; }

    /// <summary>One past its last mark.</summary>
    public required int RawEnd { get; init; }

    /// <summary>Where the text after it starts.</summary>
    public required int TextStart { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public string? Country { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public int? Year { get; init; }

    public string? Agency { get; init; }

    /// <summary>Evidence in points (<see cref="DatelineEvidence"/>).</summary>
    public required int Points { get; init; }
}
