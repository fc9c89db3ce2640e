using System.Text;
using static NewsSearch.Analysis.Terms.CharacterClasses;

namespace NewsSearch.Analysis.Terms;

/// <summary>
/// Text to terms, the same for stories and for queries. Words are found by <see cref="WordBoundaries"/>; a word of plain
/// ASCII is folded here, any other by <see cref="TermFolding"/>. Every word stays, stop words too. Linear in the text;
/// stateless and thread-safe.
/// </summary>
internal static class TextAnalyzer
{
    /// <summary>Longer terms are cut: nobody searches by them, and the index bounds a term at 32,766 bytes.</summary>
    public const int MaxTermLength = 100;

    /// <summary>Characters for which there is room at once; longer texts grow into it, so that one of blanks takes little.</summary>
    private const int LargestFirstRoom = 16_384;

    /// <summary>What is read of a word that must be folded; more than a term has, as some of it may vanish.</summary>
    private const int LongestFolded = 8 * MaxTermLength;

    /// <summary>The words of <paramref name="text"/>.</summary>
    public static AnalyzedText Analyze(ReadOnlySpan<char> text)
    {
        var analyzed = new AnalyzedText(Math.Min(text.Length, LargestFirstRoom));
        Analyze(text, analyzed);
        return analyzed;
    }

    /// <summary>Replaces the contents of <paramref name="into"/> by the words of <paramref name="text"/>.</summary>
    public static void Analyze(ReadOnlySpan<char> text, AnalyzedText into)
    {
        into.Clear();
        var afterHyphen = -1;
        for (var i = 0; i < text.Length;)
        {
            if (!WordBoundaries.IsStart(text, i))
            {
                i++;
                continue;
            }
            var end = AddShort(text, i, i == afterHyphen, into);
            if (end > i)
            {
                i = end;
                afterHyphen = i < text.Length && text[i] == '-' ? i + 1 : -1;
                continue;
            }
            var word = WordBoundaries.Measure(text, i);
            if (word.Plain)
                AddPlain(text, i, word, i == afterHyphen, into);
            else
                AddFolded(text, i, word, i == afterHyphen, into);
            i = word.End;
            afterHyphen = i < text.Length && IsHyphen(text[i]) ? i + 1 : -1;
        }
    }

    /// <summary>
    /// Adds the word at <paramref name="start"/> if it is as nearly all are: short, of ASCII, and followed by what is never
    /// part of a word. Gives its end, or <paramref name="start"/> where the rules have to be asked.
    /// </summary>
    private static int AddShort(ReadOnlySpan<char> text, int start, bool joined, AnalyzedText into)
    {
        if (!AsciiRun.Fits(text, start))
            return start;
        var run = AsciiRun.At(text, start);
        if (run.Length is 0 or AsciiRun.Longest || !WordBoundaries.EndsWords(text[start + run.Length]))
            return start;
        var length = run.Length;
        var read = text.Slice(start, AsciiRun.Longest);
        var exact = 0;
        if (run.Capitals != 0)
        {
            read.CopyTo(into.Reserve(AsciiRun.Longest));
            exact = into.Commit(length);
        }
        var term = into.Reserve(AsciiRun.Longest);
        AsciiRun.CopySmall(read, term);
        into.Add(new TermToken(start, start + length, into.Commit(length), exact, (byte)length, run.Capitals != 0 ? (byte)length : (byte)0, joined, false));
        return start + length;
    }

    private static void AddPlain(ReadOnlySpan<char> text, int start, in WordExtent word, bool joined, AnalyzedText into)
    {
        var raw = text[start..word.End];
        if (raw.Length > MaxTermLength)
            raw = raw[..MaxTermLength].TrimEnd(".&");
        var length = raw.Length;
        var exact = 0;
        if (word.HasCapital)
        {
            raw.CopyTo(into.Reserve(length));
            exact = into.Commit(length);
        }
        var term = into.Reserve(length);
        for (var i = 0; i < length; i++)
            term[i] = char.IsAsciiLetterUpper(raw[i]) ? (char)(raw[i] | 0x20) : raw[i];
        into.Add(new TermToken(start, word.End, into.Commit(length), exact, (byte)length, word.HasCapital ? (byte)length : (byte)0, joined, false));
    }

    private static void AddFolded(ReadOnlySpan<char> text, int start, in WordExtent word, bool joined, AnalyzedText into)
    {
        // Putting a long run of marks in order takes the square of its length.
        var whole = text[start..Math.Min(word.End, start + LongestFolded)];
        var letters = into.Reserve(whole.Length)[..WordBoundaries.CopyLetters(whole, word.Dotted, into.Reserve(whole.Length))];
        if (letters.Length == 0)
            return;
        if (letters.Length <= MaxTermLength && Ascii.IsValid(letters))
        {
            AddLetters(new WordExtent(word.End, false, letters.ContainsAnyInRange('A', 'Z'), word.Dotted), start, letters.Length, joined, into);
            return;
        }
        var raw = letters.ToString();
        var written = Cut(TermFolding.Compose(raw));
        var folded = Cut(TermFolding.Fold(raw));
        if (folded.Length == 0)
            return;
        var exact = 0;
        var differs = !string.Equals(written, folded, StringComparison.Ordinal);
        if (differs)
        {
            written.CopyTo(into.Reserve(written.Length));
            exact = into.Commit(written.Length);
        }
        folded.CopyTo(into.Reserve(folded.Length));
        into.Add(new TermToken(
            start, word.End, into.Commit(folded.Length), exact, (byte)folded.Length, differs ? (byte)written.Length : (byte)0, joined, word.Dotted));
    }

    /// <summary>
    /// Adds letters of ASCII that stand at the end of the buffer: of these, only capitals are folded. Words with an apostrophe, numbers
    /// with a comma and abbreviations with full stops are nearly all such.
    /// </summary>
    private static void AddLetters(in WordExtent word, int start, int length, bool joined, AnalyzedText into)
    {
        var exact = into.Commit(length);
        if (!word.HasCapital)
        {
            into.Add(new TermToken(start, word.End, exact, 0, (byte)length, 0, joined, word.Dotted));
            return;
        }
        var term = into.Reserve(length);
        Ascii.ToLower(into.Written(exact, length), term, out _);
        into.Add(new TermToken(start, word.End, into.Commit(length), exact, (byte)length, (byte)length, joined, word.Dotted));
    }

    private static string Cut(string term)
    {
        if (term.Length <= MaxTermLength)
            return term;
        return term[..(char.IsHighSurrogate(term[MaxTermLength - 1]) ? MaxTermLength - 1 : MaxTermLength)].TrimEnd('.', '&');
    }
}
