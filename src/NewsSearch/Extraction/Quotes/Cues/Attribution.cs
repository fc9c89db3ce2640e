using NewsSearch.Articles;
using NewsSearch.Extraction.Quotes.Subjects;

namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>A source with its reporting words, before it is known what was said.</summary>
internal sealed class Attribution
{
    public required CueForm Form { get; init; }

    public required VerbKinds Kinds { get; init; }

    /// <summary>The source as written.</summary>
    public required Mention Source { get; init; }

    public required TextRange Cue { get; init; }

    /// <summary>First word of the cue.</summary>
    public required int CueFirst { get; init; }

    /// <summary>Last word of the cue.</summary>
    public required int CueLast { get; init; }

    public required int Sentence { get; init; }

    /// <summary>First word of source and cue together.</summary>
    public int First => Form is CueForm.ParticipleVerb or CueForm.SharedSubject ? CueFirst : Math.Min(Source.Lead, CueFirst);

    /// <summary>Last word of source and cue together.</summary>
    public int Last => Form is CueForm.ParticipleVerb or CueForm.SharedSubject ? CueLast : Math.Max(Source.End, CueLast);

    /// <summary>A source without reporting words, beside the words of <paramref name="at"/>.</summary>
    public static Attribution Of(Mention source, int sentence, int at) => new()
    {
        Form = CueForm.SubjectVerb,
        Kinds = VerbKinds.None,
        Source = source,
        Cue = default,
        CueFirst = at,
        CueLast = at,
        Sentence = sentence,
    };

    /// <summary>Whether a quote has been given to it.</summary>
    public bool Used { get; set; }
}
