namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>How a source and its reporting words stand together; half of the name of the rule that used them.</summary>
internal enum CueForm
{
    /// <summary>Lavrov said.</summary>
    SubjectVerb,

    /// <summary>said Lavrov.</summary>
    VerbSubject,

    /// <summary>Lavrov, who said.</summary>
    RelativeVerb,

    /// <summary>Lavrov left for Tokyo and said.</summary>
    SharedSubject,

    /// <summary>Lavrov left, saying.</summary>
    ParticipleVerb,

    /// <summary>was criticised by Lavrov.</summary>
    PassiveBy,

    /// <summary>according to Lavrov.</summary>
    AccordingTo,

    /// <summary>Lavrov: "...".</summary>
    NameColon,

    /// <summary>Lavrov's claim.</summary>
    PossessiveNoun,
}
