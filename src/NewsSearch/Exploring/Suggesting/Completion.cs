using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Presentation;
using NewsSearch.Schema;

namespace NewsSearch.Exploring.Suggesting;

/// <summary>Completes what was typed by the dictionaries of one state of an index, each with the stories that have it. One request, one thread.</summary>
internal sealed class Completion(IndexReader reader, TypedWords typed, StoryFilter stories, SearchBudget budget)
{
    private readonly AnalyzedText _words = new(128);
    private readonly List<(AtomicReader Reader, StoryCounts Counts)> _segments = [.. reader.Leaves.Select(l => (l.AtomicReader, new StoryCounts(l.AtomicReader, stories, budget)))];

    /// <summary>Names with a word that starts as typed.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IEnumerable<Suggestion> Names(NameField field)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (segment, counter) in _segments)
        {
            if (segment.GetTerms(field.Name)?.GetEnumerator() is not { } terms)
                continue;
            var starts = WordStarts.Of(segment, field, budget);
            foreach (var ordinal in typed.Last.SelectMany(starts.StartingWith).Distinct())
            {
                budget.Tick();
                terms.SeekExact((long)ordinal);
                var name = field.TextIn(terms.Term.Utf8ToString());
                TextAnalyzer.Analyze(name, _words);
                if (typed.Begin(_words) && counter.At(terms) is > 0 and var count)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _) += count;
            }
        }
        return counts.Select(c => new Suggestion(c.Key, field.Kind, c.Value, Fielded(field.QueryField, c.Key)));
    }

    /// <summary>Topics, ids and labels, that start as typed.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IEnumerable<Suggestion> Topics()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (segment, counter) in _segments)
            Walk(segment, FieldNames.Topic, string.Join(' ', typed.Words), (term, terms) =>
            {
                if (counter.At(terms) is > 0 and var count)
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _) += count;
            });
        return counts.Select(c => new Suggestion(c.Key, SuggestionKind.Topic, c.Value, Fielded("topic", c.Key)));
    }

    /// <summary>Words that start as typed: of each stem the form that most stories have.</summary>
    /// <param name="most">How many.</param>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IEnumerable<Suggestion> Words(int most)
    {
        if (typed.Words.Count > 1)
            return [];
        var written = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (segment, _) in _segments)
            foreach (var field in new[] { FieldNames.Body, FieldNames.Headline })
                Walk(segment, field, typed.Words[0], (term, terms) =>
                {
                    if (!GrammarWords.Contains(term))
                        CollectionsMarshal.GetValueRefOrAddDefault(written, term, out _) += terms.DocFreq;
                });
        var stems = written.GroupBy(w => WordStems.Stem(w.Key).ToString()).Select(g => (Stem: g.Key, Form: g.MaxBy(w => (w.Value, w.Key)).Key, Stories: g.Sum(w => w.Value)));
        return stems.OrderByDescending(s => s.Stories).ThenBy(s => s.Form, StringComparer.Ordinal).Take(4 * most)
            .Select(s => new Suggestion(s.Form, SuggestionKind.Word, CountOf(s.Stem), s.Form)).Where(s => s.Stories > 0);
    }

    private int CountOf(string stem)
    {
        var bytes = new BytesRef(stem);
        var count = 0;
        foreach (var (segment, counter) in _segments)
            if (segment.GetTerms(FieldNames.RankedStem)?.GetEnumerator() is { } terms && terms.SeekExact(bytes))
                count += counter.At(terms);
        return count;
    }

    private void Walk(AtomicReader segment, string field, string prefix, Action<string, TermsEnum> visit)
    {
        var start = new BytesRef(prefix);
        if (segment.GetTerms(field)?.GetEnumerator() is not { } terms || terms.SeekCeil(start) == TermsEnum.SeekStatus.END)
            return;
        while (StringHelper.StartsWith(terms.Term, start))
        {
            budget.Tick();
            visit(terms.Term.Utf8ToString(), terms);
            if (!terms.MoveNext())
                return;
        }
    }

    private static string Fielded(string field, string value) => $"{field}:\"{value.Replace('"', ' ')}\"";
}
