using System.Collections.Immutable;
using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Expansion;
using NewsSearch.Matching.Positions;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Matching.Compilation;

/// <summary>
/// Makes patterns of positions from the nodes that can stand at positions: words, phrases, wildcards, groups of them joined
/// by OR, and nearness between them. Bare words count in any form and spelling there, as everywhere; phrases as written, but
/// for names in fields of names.
/// </summary>
internal sealed class PatternCompiler(WrittenWords words, SpelledNames spelled, TermExpander expander, CompilationNotes notes)
{
    /// <summary>
    /// Null where the node asks for nothing: signs alone. A wildcard that no word fits asks for something that is nowhere, and
    /// gives a pattern that matches nothing.
    /// </summary>
    public PositionPattern? Compile(QueryNode node, SearchScope scope) => node switch
    {
        WordNode word => Word(word, scope),
        PhraseNode phrase => Phrase(phrase, scope),
        ExactNode exact => Exact(exact, scope),
        WildcardNode or FuzzyNode or RegexNode => new SlotPattern([.. expander.Expand(node, scope)]),
        OrNode or => Any(or.Children.Select(c => Compile(c, scope))),
        NearNode near => Near(near, scope),
        BoostNode boost => Compile(boost.Child, scope),
        _ => Unfit(node),
    };

    private PositionPattern? Word(WordNode word, SearchScope scope)
    {
        var typed = TextAnalyzer.Analyze(word.Text);
        if (typed.Count == 0)
            return Signs(word.Text);
        if (typed.Count == 1)
            return spelled.Pattern(word, [scope.AnyForm ? words.SlotInAnyForm(typed, 0) : words.Slot(typed, 0)], typed, scope);
        return Any([spelled.Pattern(word, words.Slots(typed), typed, scope), Closed(typed)]);
    }

    /// <summary>long-term may be written longterm.</summary>
    private static SlotPattern? Closed(AnalyzedText typed)
    {
        for (var i = 1; i < typed.Count; i++)
            if (!typed[i].Joined)
                return null;
        return new SlotPattern(string.Concat(typed.Terms()));
    }

    private PositionPattern? Phrase(PhraseNode phrase, SearchScope scope)
    {
        var typed = TextAnalyzer.Analyze(phrase.Text);
        if (typed.Count == 0)
            return Signs(phrase.Text);
        if (scope.AnyForm)
            return phrase.Forms ? words.Phrase(typed, anyForm: true) : spelled.InEitherOrder(phrase, words.Slots(typed), typed, scope) ?? words.Phrase(typed, anyForm: false);
        return spelled.Pattern(phrase, words.Slots(typed), typed, scope);
    }

    /// <summary>Fields of names keep no case; there it is the spelling that is taken as typed.</summary>
    private PositionPattern? Exact(ExactNode exact, SearchScope scope)
    {
        var typed = TextAnalyzer.Analyze(exact.Text);
        var parts = Enumerable.Range(0, typed.Count)
            .Select(i => scope.AnyForm ? WrittenWords.ExactSlot(typed, i) : new SlotPattern(typed.Term(i).ToString())).ToImmutableArray();
        return parts.Length switch { 0 => Signs(exact.Text), 1 => parts[0], _ => new PhrasePattern(parts) };
    }

    /// <summary>A side that asks for nothing is left out, as it is everywhere.</summary>
    private PositionPattern? Near(NearNode near, SearchScope scope)
    {
        var (left, right) = (Compile(near.Left, scope), Compile(near.Right, scope));
        if (left is null || right is null)
            return near.Negated ? left : left ?? right;
        var nearness = near.Unit switch
        {
            NearUnit.Words => NearScope.Words,
            NearUnit.Sentence => NearScope.Sentence,
            _ => NearScope.Paragraph,
        };
        return new NearPattern(left, right, nearness, near.Distance, near.Ordered, near.Negated);
    }

    private static PositionPattern? Any(IEnumerable<PositionPattern?> choices)
    {
        var found = choices.OfType<PositionPattern>().ToImmutableArray();
        return found.Length switch { 0 => null, 1 => found[0], _ => new AnyPattern(found) };
    }

    private PositionPattern? Signs(string text)
    {
        notes.AddSigns(text);
        return null;
    }

    private PositionPattern? Unfit(QueryNode node)
    {
        notes.AddNotice($"'{Bounded(node.ToString())}' cannot be looked for at a position and was left out of the proximity.");
        return null;
    }

    private static string Bounded(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
