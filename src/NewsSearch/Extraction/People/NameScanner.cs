using NewsSearch.Articles;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.People;

/// <summary>
/// Finds names: runs of capitalised words, with particles, initials and bracketed insertions inside, parted from the titles
/// and roles before them. Every word is visited a bounded number of times.
/// </summary>
internal static class NameScanner
{
    private const int LongestName = 10;

    public static List<NameMention> Scan(StoryText text)
    {
        var names = new List<NameMention>();
        var words = text.Words;
        for (var i = 0; i < words.Length;)
        {
            if (!MayStart(text, words[i]) || !CanStart(text, i))
            {
                i++;
                continue;
            }
            var last = EndOfRun(text, i);
            if (Split(text, i, last) is { } name)
                names.Add(name);
            i = last + 1;
        }
        return names;
    }

    /// <summary>Told by little of a word: most words are small, and begin no name.</summary>
    private static bool MayStart(StoryText text, in Word word) =>
        word.IsCapital || word.Shape == WordShape.Lower && (word.Is(WordTraits.NameParticle) || text.Body[word.Start] is 'a' or 'd' or 'e');

    private static bool CanStart(StoryText text, int i)
    {
        ref readonly var word = ref text.Words[i];
        if (!IsCapital(text, i))
            return word.Is(WordTraits.NameParticle) && IsArabicArticle(text, i);
        if (word.Is(WordTraits.Collective | WordTraits.Document) && IsSentenceStart(text, i)
            && !(i + 1 < text.Words.Length && IsCapital(text, i + 1) && text.Follows(i + 1)))
            return false;
        if (word.Is(WordTraits.Calendar) && !word.Is(WordTraits.FirstName))
            return false;
        if (word.Is(WordTraits.Function) && !(word.Is(WordTraits.FirstName) && !IsSentenceStart(text, i)))
            return word.Shape == WordShape.AllCapitals && word.End - word.Start > 1 && word.Is(WordTraits.Demonym) && !IsShouted(text, i);
        // A sentence opens with a capital whatever the word: a verb there ("Asked about ...") is no name unless one follows.
        if (IsSentenceStart(text, i) && word.Is(WordTraits.ReportingVerb) && !word.Is(WordTraits.FirstName))
            return false;
        return true;
    }

    /// <summary>"al-Assad" is one word in lower case whose name part is capitalised.</summary>
    private static bool IsArabicArticle(StoryText text, int i) =>
        i + 1 < text.Words.Length && text.Follows(i + 1) && text.Words[i + 1].IsCapital && text.Text(i) is "al" or "el" or "bin" or "abu";

    private static bool IsSentenceStart(StoryText text, int i) => (text.Before(i) & (Gap.Other | Gap.Quote)) != 0;

    /// <summary>A headline in capitals: capitals tell nothing there.</summary>
    private static bool IsShouted(StoryText text, int i) =>
        i + 1 < text.Words.Length && text.Words[i + 1].Shape == WordShape.AllCapitals && text.Follows(i + 1);

    private static int EndOfRun(StoryText text, int first)
    {
        var words = text.Words;
        var last = first;
        while (last + 1 < words.Length && last - first < LongestName && (!text.IsPossessive(last) || IsBodyOfMany(text, last)))
        {
            var next = last + 1;
            if (IsGenerationSuffix(text, next))
            {
                last = next;
                break;
            }
            if (!text.Follows(next, Gap.InName) || words[next].Sentence != words[first].Sentence)
                break;
            if ((text.Before(next) & Gap.Dot) != 0 && !DotBelongsToName(text, last))
                break;
            if (IsCapital(text, next) && !(words[next].Is(WordTraits.Function) && !words[next].Is(WordTraits.FirstName | WordTraits.Demonym))
                && !(words[next].Is(WordTraits.Calendar) && !words[next].Is(WordTraits.FirstName)))
                last = next;
            else if (AfterJoin(text, last, next) is var behind && behind > next)
                last = behind;
            else
                break;
        }
        return last;
    }

    /// <summary>"Icelandic Farmers' Union": a plural whose bare apostrophe leads on to the noun of a body.</summary>
    private static bool IsBodyOfMany(StoryText text, int last)
    {
        if (text.Words[last].End >= text.Body.Length || text.Body[text.Words[last].End] is not ('\'' or '’') || text.Text(last)[^1] != 's')
            return false;
        for (var i = last + 1; i < text.Words.Length && i <= last + 3 && text.Follows(i) && text.Words[i].IsCapital; i++)
            if (text.Words[i].Is(WordTraits.OrganisationWord | WordTraits.Collective))
                return true;
        return false;
    }

    /// <summary>A capital, or an article that is written on to the name: "al-Assad".</summary>
    private static bool IsCapital(StoryText text, int i) => text.Words[i].IsCapital || text.Words[i].Shape == WordShape.Lower && IsWrittenOn(text.Text(i));

    private static bool IsWrittenOn(ReadOnlySpan<char> word) => word.Length > 2
        && word is ['a' or 'e', 'l' or 'd' or 'r' or 's', '-', >= 'A' and <= 'Z', ..] or ['d', '\'' or '’', >= 'A' and <= 'Z', ..];

    /// <summary>The capitalised word that joins on behind one to three words in lower case from <paramref name="next"/> on.</summary>
    private static int AfterJoin(StoryText text, int last, int next)
    {
        var at = next;
        while (at < next + 2 && at + 1 < text.Words.Length && text.Words[at].Is(WordTraits.NameParticle) && text.Words[at + 1].Is(WordTraits.NameParticle)
            && text.Words[at + 1].Shape == WordShape.Lower && text.Follows(at + 1))
            at++;
        return at + 1 < text.Words.Length && IsCapital(text, at + 1) && text.Follows(at + 1, Gap.InName) && Joins(text, last, at) ? at + 1 : -1;
    }

    /// <summary>Words in lower case that a name goes on after: particles; "of" and "for" behind an office or a body.</summary>
    private static bool Joins(StoryText text, int last, int next)
    {
        if (text.Words[next + 1].Is(WordTraits.Calendar) || text.Words[next + 1].Is(WordTraits.Function) && !text.Words[next + 1].Is(WordTraits.FirstName))
            return false;
        if (text.Text(next) is "of" or "for")
            return text.Words[last].Is(WordTraits.Role | WordTraits.Collective | WordTraits.OrganisationWord)
                || text.Words[last].Is(WordTraits.Document) && text.Text(next) is "of";
        if (text.Text(next) is "and" or "y" or "&")
            return text.Text(next) is "&";
        return text.Words[next].Is(WordTraits.NameParticle) && text.Words[next].Shape == WordShape.Lower;
    }

    private static bool DotBelongsToName(StoryText text, int word) =>
        text.Words[word].Is(WordTraits.Honorific | WordTraits.Role) || text.Words[word].End - text.Words[word].Start <= 4;

    private static bool IsGenerationSuffix(StoryText text, int i) =>
        (text.Before(i) & ~(Gap.Comma | Gap.InName)) == 0 && text.Text(i) is "Jr" or "Sr" or "Jr." or "Sr." or "II" or "III" or "IV";

    private static NameMention? Split(StoryText text, int first, int last)
    {
        var words = text.Words;
        // "Ann Lee spoke for Canada, Taro Ito Japan": a country behind a full name is no part of it.
        if (last - first >= 2 && words[last].Is(WordTraits.Place) && !words[last - 1].Is(WordTraits.Place | WordTraits.Modifier | WordTraits.OrganisationWord | WordTraits.Demonym)
            && !words[first].Is(WordTraits.OrganisationWord | WordTraits.Collective | WordTraits.Place | WordTraits.Demonym | WordTraits.Document) && text.Follows(last)
            && words[last - 1].IsCapital && words[last].Shape == WordShape.Capitalised)
            last--;
        var office = -1;
        // "Ambassador to Portugal Georgy Kasatkin": the country belongs to the office.
        if (last - first >= 2 && first >= 2 && words[first].Is(WordTraits.Place) && text.Text(first - 1) is "to" or "in" && words[first - 2].Is(WordTraits.Role) && text.Follows(first))
            (office, first) = (first - 2, first + 1);
        var kind = NameKinds.OfRun(text, first, last);
        var start = kind is NameKind.Organisation or NameKind.Thing ? first : AfterTitles(text, first, last);
        if (start > last)
            return null;
        while (start < last && (words[start].Is(WordTraits.Demonym) || words[start].Is(WordTraits.Modifier) && (last - start > 1 || words[last].Is(WordTraits.FirstName | WordTraits.Demonym)))
            && !words[start].Is(WordTraits.FirstName) && kind is not NameKind.Organisation and not NameKind.Thing)
            start++;
        if (start == last && words[last].Is(WordTraits.Demonym | WordTraits.Modifier) && !words[last].Is(WordTraits.FirstName) && kind is not NameKind.Organisation && !NameKinds.Speaks(text, first, last))
            return null;
        var mention = new NameMention
        {
            First = start,
            Last = last,
            Lead = kind is NameKind.Organisation or NameKind.Thing ? start : RoleScanner.LeadOf(text, office >= 0 ? office : first, start),
            Range = new TextRange(words[start].Start, text.BareEnd(last)),
            Kind = kind,
        };
        RoleScanner.Describe(text, mention);
        if (mention.Kind is NameKind.Unknown or NameKind.Place)
            mention.Kind = NameKinds.OfName(text, mention);
        return mention;
    }

    /// <summary>First word after the last title of the run; past its end where the run is a title alone.</summary>
    private static int AfterTitles(StoryText text, int first, int last)
    {
        var words = text.Words;
        var start = first;
        for (var i = first; i <= last; i++)
        {
            if (!words[i].Is(WordTraits.Role | WordTraits.Honorific) || words[i].Is(WordTraits.FirstName) && i > first && !words[i].Is(WordTraits.Role))
                continue;
            if (i + 1 <= last && text.Text(i + 1) is "of" or "for")
                // "Secretary of State John Kerry": the office runs on to the noun behind "of".
                i = Math.Min(i + (i + 2 <= last && text.Words[i + 2].Is(WordTraits.Determiner) ? 3 : 2), last);
            start = i + 1;
        }
        if (start > first && start <= last && words[start].Is(WordTraits.Modifier) && start < last && words[start - 1].Is(WordTraits.Role)
            && !words[start].Is(WordTraits.FirstName))
            start++;
        // "General Dynamics" has a rank in front and is none: a lone word that closes organisations' names stays with it.
        return start;
    }
}
