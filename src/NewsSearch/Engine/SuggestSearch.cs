using NewsSearch.Analysis.Terms;
using NewsSearch.Exploring.Suggesting;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Presentation;

namespace NewsSearch.Engine;

/// <summary>Completes what was typed, in one state of the index. One thread.</summary>
internal sealed class SuggestSearch(SearcherLease state, SuggestRequest request, DateTimeOffset now, SearchBudget budget)
{
    /// <summary>The part of a page that words have, as there are always more stories with a word than with a name.</summary>
    private const int WordsShare = 3;

    public SuggestPage Page()
    {
        var top = Math.Clamp(request.Top, 0, 100);
        IReadOnlyList<Suggestion> found = [];
        try
        {
            if (top > 0 && TypedWords.Of(request.Prefix) is { } typed)
                found = Find(typed, top);
        }
        catch (BudgetSpentException)
        {
            // Counts of a part would be no counts.
        }
        return new SuggestPage { Prefix = request.Prefix, Suggestions = found, Complete = !budget.IsSpent };
    }

    private IReadOnlyList<Suggestion> Find(TypedWords typed, int top)
    {
        var completion = new Completion(state.Reader, typed, StoryFilter.At(state.Reader, now), top, budget);
        var named = NameField.All.Where(f => Wants(f.Kind)).SelectMany(completion.Names)
            .Concat(Wants(SuggestionKind.Topic) ? completion.Topics() : []);
        var names = Best(named).Take(top).ToList();
        // A place and the word for it are one; a topic is something else.
        var told = names.Where(s => s.Kind != SuggestionKind.Topic).Select(s => Keywords.Fold(s.Text)).ToHashSet(StringComparer.Ordinal);
        var words = Wants(SuggestionKind.Word) ? Best(completion.Words()).Where(s => !told.Contains(s.Text)).Take(top).ToList() : [];
        var ofWords = Math.Max(top - names.Count, Math.Min(words.Count, (top + WordsShare - 1) / WordsShare));
        return [.. Best(names.Take(top - Math.Min(ofWords, words.Count)).Concat(words.Take(ofWords)))];
    }

    private bool Wants(SuggestionKind kind) => request.Kinds.Count == 0 || request.Kinds.Contains(kind);

    private static IEnumerable<Suggestion> Best(IEnumerable<Suggestion> suggestions) =>
        suggestions.OrderByDescending(s => s.Stories).ThenBy(s => s.Kind).ThenBy(s => s.Text, StringComparer.Ordinal);
}
