using NewsSearch.Analysis.Names;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Matching.Compilation;

namespace NewsSearch.Matching.Expansion;

/// <summary>
/// The other spellings of a name that stories of this index hold, in either script. Costs a few look-ups in the dictionary a
/// word: the index knows nothing of names, so that what it holds stays as written and the expansion can be left out.
/// </summary>
/// <param name="vocabulary">What occurs.</param>
/// <param name="enabled">Off, no word has a variant.</param>
internal sealed class NameVariants(Vocabulary vocabulary, bool enabled)
{
    private readonly Dictionary<string, bool> _hasCyrillic = new(StringComparer.Ordinal);

    /// <summary>Spellings that one word may stand for besides itself.</summary>
    public const int Most = 24;

    /// <summary>
    /// The shortest word of running text that is transliterated or declined by rule: shorter ones are rather то and "to"
    /// than names. Listed names may be shorter, and in fields of names every word may.
    /// </summary>
    private const int ShortestInText = 4;

    /// <summary>Whether names are looked for in other spellings, and in the other order, at all.</summary>
    public bool Enabled => enabled;

    /// <summary>Other spellings of a folded word that occur where <paramref name="scope"/> looks, listed ones first.</summary>
    public IReadOnlyList<string> Of(string term, SearchScope scope)
    {
        if (!enabled)
            return [];
        var fields = FieldsOf(scope);
        var found = Seen(Named(term, scope, fields), term, scope, fields);
        if (found.Count > 0 || !WireTransliteration.IsCyrillic(term) || !MayFollowRules(term, scope))
            return found;
        // Not known as it stands: it may be in another case, as in a question copied from a story.
        return Seen(RussianCases.NominativesOf(term).SelectMany(n => Named(n, scope, fields).Prepend(n)), term, scope, fields);
    }

    /// <summary>Spellings of a name given in its first case, with the cases of those that are Cyrillic.</summary>
    private IEnumerable<string> Named(string name, SearchScope scope, IReadOnlyList<string> fields)
    {
        foreach (var listed in SpellingVariants.Of(name))
            foreach (var form in WithCases(listed))
                yield return form;
        if (!MayFollowRules(name, scope))
            yield break;
        var isCyrillic = WireTransliteration.IsCyrillic(name);
        if (isCyrillic)
            foreach (var form in RussianCases.Of(name))
                yield return form;
        else if (!HasCyrillic(fields))
            yield break;
        foreach (var spelling in NameSpellings.ByRule(name))
            if (isCyrillic ? !scope.AnyForm || !IsEnglishWord(spelling) : MayOccur(spelling, fields))
                foreach (var form in WithCases(spelling))
                    yield return form;
    }

    private static IEnumerable<string> WithCases(string spelling) =>
        WireTransliteration.IsCyrillic(spelling) ? RussianCases.Of(spelling).Prepend(spelling) : [spelling];

    /// <summary>Words of English look like names in the other script too often: most is no мост.</summary>
    private static bool MayFollowRules(string term, SearchScope scope) =>
        !scope.AnyForm || term.Length >= ShortestInText && (WireTransliteration.IsCyrillic(term) || !IsEnglishWord(term));

    /// <summary>The stemmer's list holds the words that have several forms, but no names.</summary>
    public static bool IsEnglishWord(string term) =>
        OrdinaryWords.Contains(term) || EnglishStemmer.Shared.FormsOf(EnglishStemmer.Shared.Stem(term).ToString()).Count > 1;

    private List<string> Seen(IEnumerable<string> candidates, string term, SearchScope scope, IReadOnlyList<string> fields) =>
        [.. candidates.Where(c => c != term).Distinct().Where(c => Occurs(c, scope, fields)).Take(Most)];

    /// <summary>A case of a Russian name has a stem that other cases have too: it must stand in a text itself.</summary>
    private bool Occurs(string word, SearchScope scope, IReadOnlyList<string> fields)
    {
        var stem = WordStems.Stem(word).ToString();
        return fields.Any(f => vocabulary.DocumentFrequency(f, word) > 0)
            || stem != word && fields.Any(f => vocabulary.DocumentFrequency(f, stem) > 0)
                && (!WireTransliteration.IsCyrillic(word) || scope.Channels.Any(c => vocabulary.DocumentFrequency(c.Field, word) > 0));
    }

    /// <summary>Whether anything starts as the word does, so that its cases are worth a look.</summary>
    private bool MayOccur(string word, IReadOnlyList<string> fields) =>
        fields.Any(f => vocabulary.StartingWith(f, word[..Math.Max(1, word.Length - 2)]).Any());

    private bool HasCyrillic(IReadOnlyList<string> fields) => fields.Any(HasCyrillic);

    private bool HasCyrillic(string field)
    {
        if (!_hasCyrillic.TryGetValue(field, out var has))
            _hasCyrillic[field] = has = vocabulary.From(field, "\u0400").FirstOrDefault() is { } first && WireTransliteration.IsCyrillic(first);
        return has;
    }

    private static IReadOnlyList<string> FieldsOf(SearchScope scope) =>
        [.. (scope.Stems.IsEmpty ? scope.Channels.Select(c => c.Field) : scope.Stems.Select(f => f.Name)).Concat(scope.Names.Select(f => f.Name)).Distinct()];
}
