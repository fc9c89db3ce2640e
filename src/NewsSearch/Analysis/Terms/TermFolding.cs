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
        var folded = new StringBuilder(word.Length + 4);
        foreach (var c in Normalize(word, NormalizationForm.FormKD))
        {
            if (IsDropped(c, folded))
                continue;
            var lower = char.ToLowerInvariant(c);
            if (s_letters.TryGetValue(lower, out var letters))
                folded.Append(letters);
            else
                folded.Append(lower);
        }
        // Marks that stayed are put together again, so that й is one letter however it was typed.
        return Normalize(folded.ToString(), NormalizationForm.FormC);
    }

    /// <summary>Composed form with case and accents kept: what "as written" compares.</summary>
    public static string Compose(string word) => Normalize(word, NormalizationForm.FormKC);

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
