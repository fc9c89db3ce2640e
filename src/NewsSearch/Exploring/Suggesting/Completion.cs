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
/// <param name="reader">The state.</param>
/// <param name="typed">What was typed.</param>
/// <param name="stories">Which stories count.</param>
/// <param name="top">Suggestions of each kind: those with the most stories.</param>
/// <param name="budget">Pays for it.</param>
internal sealed class Completion(IndexReader reader, TypedWords typed, StoryFilter stories, int top, SearchBudget budget)
{
    /// <summary>From so many letters on a word may be found by a form that starts otherwise than its stem.</summary>
    private const int LettersOfForms = 3;

    private readonly AnalyzedText _words = new(128);
    private readonly TermLookup _written = new(reader, FieldNames.Body);
    private readonly List<(AtomicReader Reader, StoryCounts Counts)> _segments = [.. reader.Leaves.Select(l => (l.AtomicReader, new StoryCounts(l.AtomicReader, stories, budget)))];

    /// <summary>Names with a word that starts as typed.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IEnumerable<Suggestion> Names(NameField field) =>
        Best(field.Name, top, segment => MayBegin(WordStarts.Of(segment, field, budget)), term => Begun(field.TextIn(term)), field.TermOf)
            .Select(c => new Suggestion(c.Text, field.Kind, c.Stories, Fielded(field.QueryField, c.Text)));

    /// <summary>Topics, ids and labels, that start as typed.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IEnumerable<Suggestion> Topics() =>
        Best(FieldNames.Topic, top, segment => StartingWith(segment, FieldNames.Topic, string.Join(' ', typed.Words)), term => term, text => text)
            .Select(c => new Suggestion(c.Text, SuggestionKind.Topic, c.Stories, Fielded("topic", c.Text)));

    /// <summary>
    /// Words that start as typed, those with the most stories: of each stem the form that most texts have. Where there are too few, forms count
    /// that start otherwise than their stem: childr. None of grammar.
    /// </summary>
    /// <param name="most">How many.</param>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public IEnumerable<Suggestion> Words(int most)
    {
        if (typed.Words.Count > 1)
            return [];
        var start = typed.Words[0];
        var stems = Best(FieldNames.RankedStem, most, segment => StartingWith(segment, FieldNames.RankedStem, start), NoGrammar, text => text);
        if (stems.Count < most && start.Length >= LettersOfForms)
            stems = [.. stems, .. OfForms(start)];
        return stems.Select(s => (s.Stories, Form: FormOf(s.Text, start))).Where(s => s.Form.Length > 0)
            .Select(s => new Suggestion(s.Form, SuggestionKind.Word, s.Stories, s.Form));
    }

    /// <summary>Stems that start otherwise, of written words that start as typed.</summary>
    private IEnumerable<(string Text, int Stories)> OfForms(string start)
    {
        var stems = new HashSet<string>(StringComparer.Ordinal);
        var bytes = new BytesRef(start);
        foreach (var (segment, _) in _segments)
        {
            if (segment.GetTerms(FieldNames.Body)?.GetEnumerator() is not { } terms || terms.SeekCeil(bytes) == TermsEnum.SeekStatus.END)
                continue;
            while (StringHelper.StartsWith(terms.Term, bytes))
            {
                budget.Tick();
                if (NoGrammar(terms.Term.Utf8ToString()) is { } word && WordStems.TryStem(word, out var stem) && !stem.StartsWith(start))
                    stems.Add(stem.ToString());
                if (!terms.MoveNext())
                    break;
            }
        }
        return stems.Select(stem => (stem, Count(FieldNames.RankedStem, stem))).Where(s => s.Item2 > 0);
    }

    /// <summary>The form of a stem that starts as typed and that most texts have; empty for none.</summary>
    private string FormOf(string stem, string start) =>
        WordStems.FormsOf(stem).Prepend(stem).Distinct().Where(f => f.StartsWith(start, StringComparison.Ordinal))
            .Select(f => (Form: f, Stories: _written.DocumentsWith(f))).OrderByDescending(f => f.Stories).Select(f => f.Form).FirstOrDefault("");

    private IReadOnlyList<(string Text, int Stories)> Best(
        string field, int most, Func<AtomicReader, OrdinalSet> ordinalsIn, Func<string, string?> textIn, Func<string, string?> termOf)
    {
        var segments = new List<SegmentTerms>();
        foreach (var (segment, counts) in _segments)
            if (segment.GetTerms(field)?.GetEnumerator() is { } terms)
                segments.Add(new SegmentTerms(terms, TermFrequencies.Of(segment, field, budget), ordinalsIn(segment), counts, textIn, termOf));
        return MostFrequent.Of(segments, most, budget);
    }

    private int Count(string field, string term)
    {
        var bytes = new BytesRef(term);
        var count = 0;
        foreach (var (segment, counter) in _segments)
            if (segment.GetTerms(field)?.GetEnumerator() is { } terms && terms.SeekExact(bytes))
                count += counter.At(terms);
        return count;
    }

    /// <summary>Names that may go on from what was typed: those with all of the words, in any order.</summary>
    private OrdinalSet MayBegin(WordStarts starts)
    {
        int[] found = [.. typed.Last.SelectMany(starts.StartingWith).Distinct().Order()];
        foreach (var word in typed.Words.Take(typed.Words.Count - 1).Distinct())
            found = OrdinalSet.Common(found, starts.StartingWith(word));
        return OrdinalSet.Of(found);
    }

    private OrdinalSet StartingWith(AtomicReader segment, string field, string start) =>
        segment.GetTerms(field)?.GetEnumerator() is { } terms ? TermFrequencies.Of(segment, field, budget).StartingWith(terms, start) : OrdinalSet.Stretch(0, 0);

    private string? Begun(string name)
    {
        TextAnalyzer.Analyze(name, _words);
        return typed.Begin(_words) ? name : null;
    }

    private static string? NoGrammar(string word) => GrammarWords.Contains(word) ? null : word;

    private static string Fielded(string field, string value) => $"{field}:\"{value.Replace('"', ' ')}\"";
}
