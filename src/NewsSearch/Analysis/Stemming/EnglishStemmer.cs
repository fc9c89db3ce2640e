namespace NewsSearch.Analysis.Stemming;

/// <summary>
/// Joins the inflected forms of English words that its list knows: treaty and treaties, say and said, travelled and
/// traveled. Every other term stays as it is, whatever its ending: Abe, Putin, Stokes, news, organization.
/// </summary>
/// <remarks>
/// <para>The stem is decided by the term alone, so a story and a query always agree. A term is expected folded:
/// lower-case, without accents, apostrophes or a possessive ending; anything else is simply not in the list.</para>
/// <para>A list instead of rules of suffixes (Porter, KStem): rules also join news with new, arms with arm,
/// general with generic, Israeli with Israel. What the list joins and why is written in its generating script.</para>
/// <para>Safe from any number of threads. A look-up takes no memory.</para>
/// </remarks>
internal sealed class EnglishStemmer
{
    private static readonly Lazy<EnglishStemmer> Instance = new(() => new EnglishStemmer(EnglishInflections.Load()));

    private readonly EnglishInflections _list;

    internal EnglishStemmer(EnglishInflections list) => _list = list;

    /// <summary>The stemmer over the embedded list, loaded at the first call.</summary>
    public static EnglishStemmer Shared => Instance.Value;

    /// <summary>The stem of a term: the term itself unless the list joins it to another. Idempotent.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> foldedTerm)
    {
        int line = _list.LineOf(foldedTerm);
        return line < 0 ? foldedTerm : _list.WordAt(line);
    }

    /// <summary>True when the stem differs from the term; otherwise the stem given is the term.</summary>
    public bool TryStem(ReadOnlySpan<char> foldedTerm, out ReadOnlySpan<char> stem)
    {
        stem = Stem(foldedTerm);
        return !stem.SequenceEqual(foldedTerm);
    }

    /// <summary>Whether the list has a word: a hundred thousand forms, but no function words, and few names.</summary>
    public bool Knows(ReadOnlySpan<char> foldedTerm) => _list.LineOf(foldedTerm) >= 0;

    /// <summary>
    /// All written forms of a stem, the stem itself first, then in alphabetical order. Of a term that is not a stem
    /// of the list only the term: an inflected form is asked for by its stem.
    /// </summary>
    public IReadOnlyList<string> FormsOf(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        int line = _list.LineOf(stem);
        return line >= 0 && _list.WordAt(line).SequenceEqual(stem) ? _list.WordsOfLine(line) : [stem];
    }

    /// <summary>Every stem that has other forms, in alphabetical order.</summary>
    public IEnumerable<string> Stems() => _list.Lines().Select(line => _list.WordAt(line).ToString());
}
