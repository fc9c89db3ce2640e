using NewsSearch.Analysis.People;
using NewsSearch.Presentation;
using NewsSearch.Schema;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>A field whose terms are names as written.</summary>
/// <param name="Name">Its name in the index.</param>
/// <param name="Kind">What the names are.</param>
/// <param name="QueryField">The field of a query that finds them.</param>
internal sealed record NameField(string Name, SuggestionKind Kind, string QueryField)
{
    public static IReadOnlyList<NameField> All { get; } =
    [
        new(FieldNames.SpeakerName, SuggestionKind.Person, "speaker"),
        new(FieldNames.PlaceValue, SuggestionKind.Place, "place"),
        new(FieldNames.SourceValue, SuggestionKind.Source, "source"),
    ];

    /// <summary>The name in a term.</summary>
    public string TextIn(string term) => Kind == SuggestionKind.Person ? NameBlock.NameIn(term) : term;

    /// <summary>The term of a name.</summary>
    public string? TermOf(string name) => Kind == SuggestionKind.Person ? NameBlock.TermOf(name) : name;
}
