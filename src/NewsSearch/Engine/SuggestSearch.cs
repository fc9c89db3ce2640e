using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
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

    /// <summary>Everybody who types anything types its first letters, and most names begin so: what follows them is kept as long as the state is open.</summary>
    private const int LettersKept = 3;
    private const int MostKept = 4_096;

    private static readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<(string Start, int Top, string Kinds), IReadOnlyList<Suggestion>>> s_kept = [];

    private readonly StoryFilter _stories = StoryFilter.At(state.Reader, now);

    public SuggestPage Page()
    {
        var top = Math.Clamp(request.Top, 0, 100);
        IReadOnlyList<Suggestion> found = [];
        try
        {
            if (top > 0 && TypedWords.Of(request.Prefix) is { } typed)
                found = MayKeep(typed) ? Kept(typed, top) : Find(typed, top);
        }
        catch (BudgetSpentException)
        {
            // Counts of a part would be no counts.
        }
        return new SuggestPage { Prefix = request.Prefix, Suggestions = found, Complete = !budget.IsSpent };
    }

    /// <summary>What is under an embargo may be shown at any moment.</summary>
    private bool MayKeep(TypedWords typed) => typed.Words is [{ Length: <= LettersKept }] && _stories == StoryFilter.Current;

    private IReadOnlyList<Suggestion> Kept(TypedWords typed, int top)
    {
        var kept = s_kept.GetValue(state.Reader, _ => []);
        if (kept.Count >= MostKept)
            kept.Clear();
        return kept.GetOrAdd((typed.Words[0], top, string.Join(',', request.Kinds)), _ => Find(typed, top));
    }

    private IReadOnlyList<Suggestion> Find(TypedWords typed, int top)
    {
        var completion = new Completion(state.Reader, typed, _stories, top, budget);
        var named = NameField.All.Where(f => Wants(f.Kind)).SelectMany(completion.Names)
            .Concat(Wants(SuggestionKind.Topic) ? completion.Topics() : []);
        var names = Best(named).Take(top).ToList();
        // A place and the word for it are one; a topic is something else.
        var told = names.Where(s => s.Kind != SuggestionKind.Topic).Select(s => Keywords.Fold(s.Text)).ToHashSet(StringComparer.Ordinal);
        var ofWords = Math.Max(top - names.Count, (top + WordsShare - 1) / WordsShare);
        // As many more as may be told already.
        var words = Wants(SuggestionKind.Word) ? Best(completion.Words(ofWords + told.Count)).Where(s => !told.Contains(s.Text)).Take(ofWords).ToList() : [];
        return [.. Best(names.Take(top - words.Count).Concat(words))];
    }

    private bool Wants(SuggestionKind kind) => request.Kinds.Count == 0 || request.Kinds.Contains(kind);

    private static IEnumerable<Suggestion> Best(IEnumerable<Suggestion> suggestions) =>
        suggestions.OrderByDescending(s => s.Stories).ThenBy(s => s.Kind).ThenBy(s => s.Text, StringComparer.Ordinal);
}
