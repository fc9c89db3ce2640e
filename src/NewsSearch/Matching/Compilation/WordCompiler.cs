using System.Collections.Immutable;
using Lucene.Net.Search;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Expansion;
using NewsSearch.Matching.Positions;
using NewsSearch.Matching.Scoring;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Ranking;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Compilation;

/// <summary>Bare words: any form over all fields of a scope, hyphenated and closed spellings, acronyms, spellings of names.</summary>
internal sealed class WordCompiler(WrittenWords written, PatternCompiler patterns, NameVariants names, Vocabulary vocabulary, CompilationNotes notes)
{
    /// <summary>Null for a word of signs alone.</summary>
    public Query? Compile(WordNode word, SearchScope scope)
    {
        var typed = TextAnalyzer.Analyze(word.Text);
        if (typed.Count == 0)
            return null;
        if (typed.Count > 1 || scope.Stems.IsEmpty && scope.AnyForm)
            return Positioned(word, scope);
        var term = typed.Term(0).ToString();
        var single = written.IsAcronym(typed, 0) ? Acronym(typed, scope) : Any(term, scope, word, GrammarWords.Contains(typed, 0));
        var parted = scope.AnyForm ? vocabulary.PartsOf(term).Select(parts => new PhrasePattern([.. parts.Select(p => new SlotPattern(p))])).Take(4).ToList() : [];
        if (parted.Count == 0)
            return single;
        var query = new BooleanQuery { { single, Occur.SHOULD } };
        foreach (var phrase in parted)
        {
            notes.AddHighlight(phrase);
            query.Add(new PatternQuery(phrase, scope.Channels, scope.Lengths), Occur.SHOULD);
        }
        return query;
    }

    /// <summary>
    /// The parts of a conjunction, where two neighbouring words that stories join by a hyphen may also be written as one:
    /// long term finds longterm.
    /// </summary>
    public IEnumerable<WordClause> WithClosedPairs(ImmutableArray<QueryNode> children, SearchScope scope)
    {
        for (var i = 0; i < children.Length; i++)
        {
            if (i + 1 < children.Length && !scope.Stems.IsEmpty && Closed(children[i], children[i + 1]) is { } closed
                && Compile((WordNode)children[i], scope) is { } first && Compile((WordNode)children[i + 1], scope) is { } second)
            {
                var both = new BooleanQuery { { first, Occur.MUST }, { second, Occur.MUST } };
                yield return new WordClause(
                    new AndNode(children[i], children[i + 1]),
                    new BooleanQuery { { both, Occur.SHOULD }, { Any(closed, scope, null), Occur.SHOULD } });
                i++;
                continue;
            }
            yield return new WordClause(children[i], null);
        }
    }

    private string? Closed(QueryNode left, QueryNode right)
    {
        if (left is not WordNode { Required: false } first || right is not WordNode { Required: false } second)
            return null;
        var (a, b) = (TextAnalyzer.Analyze(first.Text), TextAnalyzer.Analyze(second.Text));
        if (a.Count != 1 || b.Count != 1)
            return null;
        var (one, two) = (a.Term(0).ToString(), b.Term(0).ToString());
        return vocabulary.AreSeenJoined(one, two) ? one + two : null;
    }

    private PatternQuery? Positioned(WordNode word, SearchScope scope)
    {
        if (patterns.Compile(word, scope) is not { } pattern)
            return null;
        notes.AddHighlight(pattern);
        notes.Ranks |= scope.Lengths.Count > 0;
        return new PatternQuery(pattern, scope.Channels, scope.Lengths) { Boost = scope.Lengths.Count > 0 ? 1 : 0 };
    }

    /// <summary>A word in any form: its stem, and with a little more weight the form as typed.</summary>
    private WordQuery Any(string term, SearchScope scope, WordNode? word, bool isGrammar = false)
    {
        var variants = names.Of(term, scope);
        if (!scope.AnyForm)
            return OfNames([term, .. variants], scope, word);
        IReadOnlyList<string> spellings = [term, .. variants];
        IReadOnlyList<string> stems = [.. spellings.Select(s => WordStems.Stem(s).ToString()).Distinct()];
        IReadOnlyList<string> forms = [term, .. stems.SelectMany(WordStems.FormsOf).Union(spellings).Where(f => f != term)];
        var query = new WordQuery(
            [
                new TermGroup([.. Weighted(scope.Stems, stems), .. Weighted(scope.Names, spellings)], 1),
                new TermGroup([.. scope.Channels.SelectMany(c => spellings.Select(s => new WeightedTerm(c.Field, s, c.Weight)))], FieldWeights.WrittenForm),
            ],
            scope.Lengths)
        {
            Boost = isGrammar ? FieldWeights.GrammarWord : 1,
        };
        notes.Ranks = true;
        notes.AddHighlight(new SlotPattern([.. forms.Select(f => new SlotTerm(f))]));
        if (word is not null)
            notes.AddPart(word.Source.Start, Seen(forms, scope), MostFrequent(scope.Stems, stems));
        return query;
    }

    private WordQuery Acronym(AnalyzedText typed, SearchScope scope)
    {
        var slot = written.Slot(typed, 0);
        notes.Ranks |= scope.Lengths.Count > 0;
        notes.AddHighlight(slot);
        return new WordQuery(
            [new TermGroup([.. scope.Channels.SelectMany(c => slot.Alternatives.Select(t =>
                new WeightedTerm(t.Exact ? c.Field + FieldNames.ExactSuffix : c.Field, t.Term, c.Weight)))], 1)],
            scope.Lengths);
    }

    private WordQuery OfNames(IReadOnlyList<string> spellings, SearchScope scope, WordNode? word)
    {
        if (word is not null)
            notes.AddPart(word.Source.Start, spellings, MostFrequent(scope.Names, spellings));
        return new WordQuery([new TermGroup([.. Weighted(scope.Names, spellings)], 1)], []) { Boost = 0 };
    }

    private static IEnumerable<WeightedTerm> Weighted(ImmutableArray<TextField> fields, IReadOnlyList<string> terms) =>
        fields.SelectMany(f => terms.Select(t => new WeightedTerm(f.Name, t, f.Weight)));

    private int MostFrequent(ImmutableArray<TextField> fields, IReadOnlyList<string> terms) =>
        fields.Max(f => terms.Max(t => vocabulary.DocumentFrequency(f.Name, t)));

    private List<string> Seen(IReadOnlyList<string> forms, SearchScope scope) =>
        [.. forms.Where((form, i) => i == 0
            || scope.Channels.Any(c => vocabulary.DocumentFrequency(c.Field, form) > 0)
            || scope.Names.Any(f => vocabulary.DocumentFrequency(f.Name, form) > 0))];
}
