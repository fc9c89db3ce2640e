namespace NewsSearch.Extraction.Topics.Models;

/// <summary>How many labels a story has.</summary>
internal enum LabelCount : byte
{
    /// <summary>As many as are likely enough, or none.</summary>
    Any,

    /// <summary>One at least.</summary>
    OneOrMore,

    /// <summary>Exactly one.</summary>
    One,
}
