using System.Runtime.InteropServices;
using NewsSearch.Analysis.Terms;
using NewsSearch.Engine.Aliases;
using NewsSearch.Engine.Columns;
using NewsSearch.Engine.Facets;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Compilation;
using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Engine.Concordances;

/// <summary>Counts who is quoted with whom, all names of a person taken together: exactly, unless the budget is spent. One thread.</summary>
internal sealed class SpeakerPairs(SearcherLease state, AliasSource aliases, SpeakerPairRequest request, DateTimeOffset now, SearchBudget budget)
{
    /// <summary>What a pair takes in memory, about.</summary>
    private const int BytesOfPair = 64;

    private readonly QueryRun _run = new(state, aliases, request.Search, now, budget);
    private readonly Dictionary<string, int> _persons = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly Dictionary<(int, int), StoryCount> _pairs = [];

    public SpeakerPairPage Page()
    {
        var compiled = _run.Compile(request.Search.Match ?? MatchMode.All);
        var stories = MatchedStories.Of(_run, _run.Bounded(compiled.Query));
        try
        {
            foreach (var segment in stories.Segments)
                Count(segment);
        }
        catch (BudgetSpentException)
        {
            // Counts of a part would look like counts of all.
            _pairs.Clear();
        }
        var pairs = _pairs.Where(p => IsAsked(p.Key)).Select(p => Named(p.Key, p.Value)).ToList();
        return new SpeakerPairPage
        {
            Query = request.Search.Query.Text,
            Understood = _run.Describe(compiled).Text,
            Notices = _run.Notices(compiled),
            Stories = stories.Count,
            Total = pairs.Count,
            Complete = !_run.Budget.IsSpent,
            Pairs = [.. pairs.OrderByDescending(p => p.Stories).ThenBy(p => p.Speaker, StringComparer.Ordinal).ThenBy(p => p.With, StringComparer.Ordinal).Take(Math.Clamp(request.Top, 1, 100_000))],
        };
    }

    private void Count(SegmentStories stories)
    {
        var column = SegmentColumns.Of(stories.Reader).Values(stories.Reader, StoryValues.Speaker, budget);
        if (column.Count == 0 || column.OpenTerms() is not { } terms)
            return;
        var personOf = new int[column.Count];
        Array.Fill(personOf, -1);
        var together = new SortedSet<int>();
        foreach (var document in stories.Documents)
        {
            budget.Tick();
            together.Clear();
            foreach (var ordinal in column.Of(document))
            {
                if (personOf[ordinal] < 0)
                    personOf[ordinal] = PersonOf(column.ValueOf(ordinal, terms));
                together.Add(personOf[ordinal]);
            }
            if (together.Count > 1)
                Count([.. together], stories.IsCopy(document));
        }
    }

    private void Count(int[] together, bool isCopy)
    {
        var one = new StoryCount(1, isCopy ? 1 : 0);
        for (var i = 0; i < together.Length; i++)
            for (var j = i + 1; j < together.Length; j++)
            {
                budget.Tick();
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_pairs, (together[i], together[j]), out var known);
                if (!known)
                    budget.Take(BytesOfPair);
                count += one;
            }
    }

    private int PersonOf(string name)
    {
        name = _run.CanonicalName(name);
        ref var person = ref CollectionsMarshal.GetValueRefOrAddDefault(_persons, name, out var known);
        if (known)
            return person;
        person = _names.Count;
        _names.Add(name);
        return person;
    }

    private bool IsAsked((int One, int Other) pair) => request.Speaker is not { } speaker || IsNamed(pair.One, speaker) || IsNamed(pair.Other, speaker);

    private bool IsNamed(int person, string speaker)
    {
        var words = TextAnalyzer.Analyze(_names[person]).Terms().ToHashSet();
        return TextAnalyzer.Analyze(speaker).Terms().ToList() is { Count: > 0 } asked && asked.TrueForAll(words.Contains)
            || _names[person] == _run.CanonicalName(speaker);
    }

    private SpeakerPair Named((int One, int Other) pair, StoryCount count)
    {
        var (one, other) = (_names[pair.One], _names[pair.Other]);
        return string.CompareOrdinal(one, other) <= 0 ? new SpeakerPair(one, other, count.Stories, count.Copies) : new SpeakerPair(other, one, count.Stories, count.Copies);
    }
}
