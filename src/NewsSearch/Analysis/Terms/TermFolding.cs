using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace NewsSearch.Analysis.Terms;

/// <summary>
/// Folds a word: compatibility forms, case and accents of Latin and Greek go, so that "São" and "sao" are one term.
/// Marks of other scripts are letters there (й is not и) and stay, apart from Arabic and Hebrew vowel points. Thread-safe.
/// </summary>
internal static class TermFolding
{
    /// <summary>Letters that Unicode does not take apart; listed in <c>folded-letters.txt</c>.</summary>
    private static readonly FrozenDictionary<char, string> s_letters = EmbeddedText.Lines("Analysis.Terms.folded-letters.txt")
        .Select(line => line.Split(' ')).ToFrozenDictionary(pair => pair[0][0], pair => pair[1]);

    /// <summary>The folded form of <paramref name="word"/>, which may be longer (ß, ﬃ).</summary>
    public static string Fold(string word)
    {
        var kept = new StringBuilder(word.Length + 4);
        foreach (var c in Decompose(word))
            if (!IsDropped(c, kept))
                kept.Append(char.ToLowerInvariant(c));
        // Marks that stayed are put together again, so that й is one letter however it was typed.
        var composed = Normalize(kept.ToString(), NormalizationForm.FormC);
        var folded = new StringBuilder(composed.Length + 4);
        foreach (var c in composed)
            if (s_letters.TryGetValue(c, out var letters))
                folded.Append(letters);
            else
                folded.Append(c);
        return folded.ToString();
    }

    /// <summary>Composed form with case and accents kept: what "as written" compares.</summary>
    public static string Compose(string word)
    {
        var composed = Normalize(word, NormalizationForm.FormKC);
        return HoldsOnly(composed, word) ? composed : Normalize(word, NormalizationForm.FormC);
    }

    /// <summary>
    /// Takes characters apart, but leaves those whole that would bring in what is no part of a word: ½ has a fraction slash
    /// in it, and one Arabic ligature is a sentence.
    /// </summary>
    private static string Decompose(string word)
    {
        var apart = Normalize(word, NormalizationForm.FormKD);
        if (HoldsOnly(apart, word))
            return apart;
        var careful = new StringBuilder(apart.Length);
        foreach (var rune in word.EnumerateRunes())
        {
            var one = rune.ToString();
            var parts = Normalize(one, NormalizationForm.FormKD);
            careful.Append(HoldsOnly(parts, one) ? parts : one);
        }
        return Normalize(careful.ToString(), NormalizationForm.FormD);
    }

    /// <summary>Whether a normalised form has, besides what belongs to such a word, only signs that were there before.</summary>
    private static bool HoldsOnly(string normalized, string original)
    {
        for (var i = 0; i < normalized.Length; i++)
        {
            if (!CharacterClasses.IsWordAt(normalized, i) && !original.Contains(normalized[i], StringComparison.Ordinal))
                return false;
            // An ideograph would be a word of its own.
            if (CharacterClasses.IsIdeograph(normalized[i]) && (i > 0 || !CharacterClasses.IsIdeograph(original[0])))
                return false;
        }
        return true;
    }

    private static bool IsDropped(char c, StringBuilder before)
    {
        if (c < 0x300 || char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            return false;
        if (c is >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670')
            return true;
        return c <= '\u036F' && (before.Length == 0 || before[^1] is < '\u0400' or >= '\u1E00' and <= '\u1FFF');
    }

    private static string Normalize(string text, NormalizationForm form)
    {
        if (text.IsNormalized(form))
            return text;
        return text.Normalize(form);
    }
}
