namespace NewsSearch.Presentation;

/// <summary>In what form something was looked for.</summary>
public enum ScoreForm
{
    /// <summary>A word in any form: its stem.</summary>
    Stem,

    /// <summary>A word as written.</summary>
    Written,

    /// <summary>Words at positions: a phrase or a proximity.</summary>
    Positions,
}
