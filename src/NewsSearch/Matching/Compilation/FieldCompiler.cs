using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Analysis.Languages;
using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Copies;
using NewsSearch.Matching.Expansion;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.Scoring;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Compilation;

/// <summary>Fields, times, numbers and states: where they are in the index.</summary>
internal sealed class FieldCompiler(IndexReader reader, TimeFrame times, TermExpander expander, CompilationNotes notes, SearchBudget budget)
{
    /// <summary>Where the words of a field are looked for; null for a field of whole values.</summary>
    public static SearchScope? ScopeOf(QueryField field)
    {
        if (field == QueryFields.HLead)
            return SearchScope.HeadlineAndLede;
        if (field == QueryFields.Lede)
            return SearchScope.StartOfBody(Region.Lede);
        return field.Kind switch
        {
            QueryFieldKind.Text => SearchScope.Field(field.Name),
            QueryFieldKind.Name => SearchScope.OfNames(field.Name),
            // What put a story out is known by part of its name too: source:reuters.
            QueryFieldKind.Keyword when field == QueryFields.Source => SearchScope.OfNames(FieldNames.Source),
            _ => null,
        };
    }

    /// <summary>A whole value; groups of values are taken apart.</summary>
    public Query? Keyword(FieldNode field, Func<QueryNode, Query?> compileInField) => field.Child switch
    {
        WordNode word => Value(field.Field, word.Text),
        PhraseNode phrase => Value(field.Field, phrase.Text),
        ExactNode exact => Value(field.Field, exact.Text),
        WildcardNode or FuzzyNode or RegexNode => Matching(field),
        AllNode => new ConstantScoreQuery(new FieldExistsFilter([field.Field.Name], budget)) { Boost = 0 },
        OrNode or => Join(or.Children.Select(compileInField), Occur.SHOULD),
        AndNode and => Join(and.Children.Select(compileInField), Occur.MUST),
        NotNode not => Complement(compileInField(not.Child)),
        BoostNode boost => compileInField(boost.Child),
        _ => Unfit(field),
    };

    public Query Time(TimeNode time)
    {
        var range = time.Resolve(times.Now, times.Zone);
        var from = range.From?.ToUnixTimeSeconds() ?? long.MinValue;
        var to = range.Before?.ToUnixTimeSeconds() - 1 ?? long.MaxValue;
        if (time is LastNode last && NewestStory.Before(reader, from, budget) is { } newest)
            notes.AddNotice(string.Create(CultureInfo.InvariantCulture,
                $"'{last}' counts back from {InZone(times.Now):yyyy-MM-dd}, and the newest story is of {InZone(DateTimeOffset.FromUnixTimeSeconds(newest)):yyyy-MM-dd}; --now sets another day to count from."));
        return time.Clock switch
        {
            QueryClock.Published => new ColumnRangeQuery(FieldNames.PublishedFrom, FieldNames.PublishedTo, from, to),
            QueryClock.Filed => new ColumnRangeQuery(FieldNames.FiledDay, FieldNames.FiledDay, DayNumber(range.From) ?? 0, LastDay(range)),
            _ => new ConstantScoreQuery(new MentionFilter(DayOf(range.From), range.Before is null ? null : DayOf(range.Before.Value.AddTicks(-1)), budget)) { Boost = 0 },
        };
    }

    public static Query Number(NumberNode number) =>
        new ColumnRangeQuery(number.Field.Name, number.Field.Name, number.Minimum ?? long.MinValue, number.Maximum ?? long.MaxValue);

    public Query State(StateNode state)
    {
        switch (state.State)
        {
            case StoryState.Latest:
                return new ConstantScoreQuery(StoryFilter.At(reader, times.Now)) { Boost = 0 };
            case StoryState.Killed:
                return Constant(new TermQuery(new Term(FieldNames.State, FieldNames.KilledState)));
            case StoryState.Corrected:
                return new ColumnRangeQuery(FieldNames.VersionNumber, FieldNames.VersionNumber, 2, long.MaxValue);
            case StoryState.Copy:
                return Copies();
            default:
                return Complement(Copies());
        }
    }

    /// <summary>Stories of whose text an earlier one is there, among those that default results show.</summary>
    private ConstantScoreQuery Copies() => new(CopyGroups.Of(reader).OfCopies) { Boost = 0 };

    private static ConstantScoreQuery Value(QueryField field, string text) => Constant(new TermQuery(new Term(field.Name, Folded(field, text))));

    private ConstantScoreQuery Matching(FieldNode field)
    {
        var pattern = field.Child is WildcardNode wildcard
            ? TermPattern.Value(wildcard.Pattern, asItCame: field.Field == QueryFields.Id)
            : TermPattern.Of(field.Child);
        var values = expander.Expand(field.Child, pattern, [field.Field.Name]);
        return new ConstantScoreQuery(new TermsFilter([field.Field.Name], [.. values], budget)) { Boost = 0 };
    }

    /// <summary>Ids are kept as they came; every other value is folded.</summary>
    private static string Folded(QueryField field, string text) =>
        field == QueryFields.Id ? text : field == QueryFields.Language ? LanguageTags.Full(text) : Keywords.Fold(text);

    private static BooleanQuery Join(IEnumerable<Query?> parts, Occur occur)
    {
        var query = new BooleanQuery();
        foreach (var part in parts)
            if (part is not null)
                query.Add(part, occur);
        return query;
    }

    private static BooleanQuery Complement(Query? part)
    {
        var query = new BooleanQuery { { new ConstantScoreQuery(StoryFilter.Everything) { Boost = 0 }, Occur.MUST } };
        if (part is not null)
            query.Add(part, Occur.MUST_NOT);
        return query;
    }

    private BooleanQuery Unfit(FieldNode field)
    {
        notes.AddNotice($"{field.Field} is matched as a whole value; '{field.Child}' is none, so it matches nothing.");
        return [];
    }

    private static ConstantScoreQuery Constant(Query query) => new(query) { Boost = 0 };

    private static string? DayOf(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private long? DayNumber(DateTimeOffset? moment) => moment is { } at ? DateOnly.FromDateTime(InZone(at)).DayNumber : null;

    private long LastDay(QueryTimeRange range) => range.Before is { } before ? DateOnly.FromDateTime(InZone(before.AddTicks(-1))).DayNumber : long.MaxValue;

    /// <summary>A dateline's day is that of its place; a query's day is that of its zone: the calendar days are compared.</summary>
    private DateTime InZone(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, times.Zone).DateTime;
}
