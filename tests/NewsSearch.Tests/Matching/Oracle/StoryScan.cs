using NewsSearch.Articles;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>Whether a story matches a query, by going through its words.</summary>
/// <param name="story">The story.</param>
/// <param name="isLatest">Whether it is the newest version.</param>
internal sealed class StoryScan(OracleStory story, bool isLatest)
{
    /// <summary>A text and how many of its words count.</summary>
    private sealed record Scope(IReadOnlyList<(IReadOnlyList<OracleWord> Words, int End)> Texts, bool WithDateline = false);

    public bool Matches(QueryNode node) => Matches(node, Whole);

    private Scope Whole => new([All(story.Headline), All(story.Subheadline), All(story.Body)], WithDateline: true);

    private static (IReadOnlyList<OracleWord> Words, int End) All(IReadOnlyList<OracleWord> words) => (words, words.Count);

    private bool Matches(QueryNode node, Scope scope) => node switch
    {
        AndNode and => and.Children.All(c => Matches(c, scope)),
        OrNode or => or.Children.Any(c => Matches(c, scope)),
        NotNode not => !Matches(not.Child, scope),
        AtLeastNode or NearNode when Groups.Part(node) is { } parted => parted.All ? parted.Parts.All(c => Matches(c, scope)) : parted.Parts.Any(c => Matches(c, scope)),
        AtLeastNode atLeast => Count(atLeast.Child, scope) >= atLeast.Count,
        FirstNode first => Matches(first.Child, new Scope([(story.Body, first.Words)])),
        FieldNode field when field.Field == QueryFields.Dateline => InNames(field.Child, story.Article.Dateline?.Places ?? []),
        FieldNode field when field.Field == QueryFields.Speaker => InNames(field.Child, story.Article.Speakers),
        FieldNode field when field.Field == QueryFields.Source => InNames(field.Child, story.Article.Source is { } source ? [source] : []),
        FieldNode field when field.Field == QueryFields.Topic => story.Article.Topics.Any(t => HasTopic(field.Child, t)),
        DateRangeNode days => IsWithin(days),
        NumberNode number => story.Body.Count >= (number.Minimum ?? 0) && story.Body.Count <= (number.Maximum ?? int.MaxValue),
        StateNode state => Is(state.State),
        FieldNode field => Matches(field.Child, ScopeOf(field.Field)),
        SaidNode said => story.Article.Quotes.Any(q => Matches(said, q)),
        WordNode word when scope.WithDateline => Count(word, scope) > 0 || IsInDateline(word),
        _ => Count(node, scope) > 0,
    };

    private bool Is(StoryState state) => state switch
    {
        StoryState.Latest => isLatest && story.Article.Status == StoryStatus.Usable,
        StoryState.Corrected => story.Version > 1,
        StoryState.Killed => story.Article.Status == StoryStatus.Canceled,
        StoryState.Copy => false,
        _ => true,
    };

    /// <summary>A story published on a day is there all that day; a date that is spoken of must lie within wholly.</summary>
    private bool IsWithin(DateRangeNode days)
    {
        var dateline = story.Article.Dateline;
        return days.Clock switch
        {
            QueryClock.Published => story.Article.Published is { } published && Holds(days, published.Day, published.Day),
            QueryClock.Filed => dateline is { Year: { } year, Month: { } month, Day: { } day } && new DateOnly(year, month, day) is var filed && Holds(days, filed, filed),
            _ => story.Article.Dates.Any(d => Holds(days, d.From, d.To)),
        };
    }

    private static bool Holds(DateRangeNode days, DateOnly first, DateOnly last) =>
        first >= (days.From ?? DateOnly.MinValue) && last <= (days.To ?? DateOnly.MaxValue);

    private static bool HasTopic(QueryNode wanted, Topic topic)
    {
        var text = wanted is PhraseNode phrase ? phrase.Text : ((WordNode)wanted).Text;
        return text.Equals(topic.Label, StringComparison.OrdinalIgnoreCase);
    }

    private static int Count(QueryNode node, Scope scope) =>
        scope.Texts.Sum(text => new TextScan(text.Words).Find(node).Count(span => span.End <= text.End));

    private Scope ScopeOf(QueryField field) => field.Name switch
    {
        "headline" => new([All(story.Headline)]),
        "subheadline" => new([All(story.Subheadline)]),
        "body" => new([All(story.Body)]),
        "lede" => new([(story.Body, story.LedeEnd)]),
        "hlead" => new([All(story.Headline), (story.Body, story.LedeEnd)]),
        _ => throw new ArgumentException(field.Name, nameof(field)),
    };

    private bool Matches(SaidNode said, Quote quote) =>
        (said.Kind is null || said.Kind == quote.Kind)
        && (said.Speaker is null || InNames(said.Speaker, (quote.Speaker ?? quote.Mention) is { } who ? [who] : []))
        && (said.Words is null || Matches(said.Words, new Scope([All(story.WordsOf(quote))])));

    /// <summary>Bare words are found there in any form, as in the other texts.</summary>
    private bool IsInDateline(WordNode word) => (story.Article.Dateline?.Places ?? []).Any(name =>
        new TextScan([.. name.Split(' ').Select(w => new OracleWord(w, 0, 0, -1, false, 0))]).Find(word).Count > 0);

    private static bool InNames(QueryNode node, IEnumerable<string> names) => node is NotNode not ? !InNames(not.Child, names) : names.Any(name =>
        new TextScan([.. name.Split(' ').Select(w => new OracleWord(w, 0, 0, -1, false, 0))], anyForm: false).Find(node).Count > 0);
}
