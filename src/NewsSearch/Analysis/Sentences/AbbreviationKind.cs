namespace NewsSearch.Analysis.Sentences;

/// <summary>How the full stop of an abbreviation is read.</summary>
internal enum AbbreviationKind
{
    /// <summary>It never ends a sentence: "Mr."</summary>
    Inside,

    /// <summary>The next word decides: "Inc.", "Sept."</summary>
    Either,

    /// <summary>An abbreviation only before a number: "No. 10".</summary>
    BeforeNumber,

    /// <summary>"p.m.": a day, a place or a time zone may follow.</summary>
    TimeOfDay,
}
