using NewsSearch.Analysis.People;
using NewsSearch.Articles;
using NewsSearch.Schema;

namespace NewsSearch.Engine.Columns;

/// <summary>Values of stories that are terms of a field, and how a term is shown. Terms of one value stand side by side. Immutable.</summary>
/// <param name="indexField">The field.</param>
/// <param name="valueIn">The value in a term; null where the term is none of these.</param>
/// <param name="startOf">What the terms of a value begin with.</param>
internal sealed class StoryValues(string indexField, Func<string, string?>? valueIn = null, Func<string, string>? startOf = null)
{
    public static StoryValues Source { get; } = new(FieldNames.SourceValue);

    public static StoryValues Dateline { get; } = new(FieldNames.DatelineValue);

    public static StoryValues Country { get; } = new(FieldNames.Country, term => term.ToUpperInvariant(), value => value.ToLowerInvariant());

    /// <summary>Names as the dictionary of speakers lists them.</summary>
    public static StoryValues Speaker { get; } = new(FieldNames.SpeakerName, NameBlock.NameIn, name => NameBlock.TermOf(name) ?? name);

    public static StoryValues Place { get; } = new(FieldNames.PlaceValue);

    public static StoryValues Language { get; } = new(FieldNames.LanguageValue);

    /// <summary>The status; what default results show is no state of its own.</summary>
    public static StoryValues State { get; } = new(FieldNames.State, term => term == FieldNames.CurrentState ? null : term);

    public static StoryValues Topic { get; } = Topics(null);

    public static StoryValues TopicGiven { get; } = Topics(TopicSource.Given);

    public static StoryValues TopicModel { get; } = Topics(TopicSource.Model);

    public static StoryValues TopicKeyphrase { get; } = Topics(TopicSource.Keyphrase);

    /// <summary>Dates spoken of, from the first day to the last.</summary>
    public static StoryValues Mentions { get; } = new(FieldNames.Mentions);

    public string Field => indexField;

    public string? ValueIn(string term) => valueIn is null ? term : valueIn(term);

    public string StartOf(string value) => startOf is null ? value : startOf(value);

    private static StoryValues Topics(TopicSource? source) =>
        new(FieldNames.TopicLabel, term => TopicLabels.LabelIn(term, source), TopicLabels.StartOf);
}
