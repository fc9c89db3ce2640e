using System.Text;

namespace NewsSearch.Ingestion.Decoding;

/// <summary>
/// Repairs text whose UTF-8 was once read as Windows-1252 or Windows-1251: "donâ€™t", "SÃ£o", "Ð›Ð°Ð²Ñ€Ð¾Ð²", "РџСѓС‚РёРЅ".
/// Only whole runs of characters beyond ASCII are touched, only where their bytes are UTF-8 without fault, and only where
/// text that is right as it stands cannot look so. Right text may: the French "été »" with its no-break space, "CAFÉ»",
/// Portuguese "AMANHÃ…" all hold bytes that happen to be UTF-8. Hence two kinds of evidence.
/// <list type="bullet">
/// <item>A run is strong if it holds two or more letters in a row, or punctuation of "â€", or a sign of four bytes.</item>
/// <item>A single letter or sign is weak. It counts where its neighbours are wrong for a capital, and everywhere in a text
/// that holds more strong runs than runs that are no UTF-8.</item>
/// </list>
/// Linear in the text; text that is right costs one scan.
/// </summary>
internal static class DoubleEncoding
{
    private const int MostPasses = 3;

    /// <summary>What may follow a word whose last letter is a capital.</summary>
    private const string Closing = "\u00A0’‘“”„‚»«›‹…–—•·";

    /// <summary>The repaired text, or <paramref name="text"/> itself where nothing is to be repaired.</summary>
    public static string Repair(string text)
    {
        // What was encoded three times shows only after the first repair.
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var repaired = Once(text);
            if (ReferenceEquals(repaired, text))
                break;
            text = repaired;
        }
        return text;
    }

    private static string Once(string text)
    {
        List<MisreadRun>? runs = null;
        int strong = 0, others = 0;
        var at = 0;
        while (true)
        {
            var next = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u007F');
            if (next < 0)
                break;
            var start = at + next;
            var length = text.AsSpan(start).IndexOfAnyInRange('\0', '\u007F');
            at = length < 0 ? text.Length : start + length;
            if (MisreadRun.Of(text, start, at) is not { } run)
            {
                others++;
                continue;
            }
            (runs ??= []).Add(run);
            strong += run.IsStrong ? 1 : 0;
        }
        return runs is null ? text : Repaired(text, runs, everywhere: strong > others);
    }

    private static string Repaired(string text, List<MisreadRun> runs, bool everywhere)
    {
        StringBuilder? result = null;
        var copied = 0;
        foreach (var run in runs)
        {
            if (!run.IsStrong && !everywhere && !IsOutOfPlace(text, run))
                continue;
            result ??= new StringBuilder(text.Length);
            result.Append(text, copied, run.Start - copied).Append(run.Meaning);
            copied = run.End;
        }
        return result?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <summary>
    /// Whether a capital with a sign after it stands where none can: after a small letter ("cafÃ©"), before one ("SÃ£o",
    /// "Ã–l"), or with a sign that never follows one ("20Â°"). A quotation mark, dash or dots may follow a capital that is right
    /// ("AMANHÃ”"), so then a capital before it speaks for what is there.
    /// </summary>
    private static bool IsOutOfPlace(string text, in MisreadRun run)
    {
        var before = run.Start > 0 ? text[run.Start - 1] : ' ';
        var after = run.End < text.Length ? text[run.End] : ' ';
        // Between Latin letters a Cyrillic one is as wrong; elsewhere it may be meant.
        if (!run.IsWestern)
            return char.IsAsciiLetterLower(before) && char.IsAsciiLetterLower(after);
        if (run.Meaning is [>= '\u00A0' and <= '\u00BF'])
            return !char.IsAsciiLetterUpper(before);
        if (run.Meaning is not [>= '\u00C0' and < '\u0180'])
            return false;
        if (char.IsAsciiLetterLower(before) || run.Meaning == "à" && !char.IsAsciiLetter(before) && !char.IsAsciiLetter(after))
            return true;
        var closes = Closing.Contains(text[run.End - 1], StringComparison.Ordinal);
        return char.IsAsciiLetterLower(after) && (!closes || text[run.Start] == 'Ã' && !char.IsAsciiLetter(before));
    }
}
