using NewsSearch.Articles;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.People;

/// <summary>Finds the title or role beside a name: before it ("Russian top diplomat Sergey Lavrov") or after it between commas.</summary>
internal static class RoleScanner
{
    private const int LongestLead = 8;
    private const int LongestAppositive = 12;

    /// <summary>
    /// First word of the title before the name at <paramref name="start"/>, where the capitalised run began at
    /// <paramref name="runStart"/>; <paramref name="start"/> itself where there is none.
    /// </summary>
    public static int LeadOf(StoryText text, int runStart, int start)
    {
        var words = text.Words;
        var lead = runStart;
        if (runStart == start && !(start > 0 && text.Follows(start, Gap.InName) && words[start - 1].Is(WordTraits.Role)
            && words[start - 1].Shape == WordShape.Lower))
            return start;
        while (lead > 0 && start - lead < LongestLead && text.Follows(lead, Gap.Bracket) && IsPartOfRole(text, lead - 1))
            lead--;
        return lead;
    }

    /// <summary>Fills role and gender of <paramref name="name"/>.</summary>
    public static void Describe(StoryText text, NameMention name)
    {
        var words = text.Words;
        for (var i = name.Lead; i < name.First; i++)
            if (words[i].Is(WordTraits.Honorific) && words[i].Is(WordTraits.Male | WordTraits.Female))
                name.Gender = words[i].Is(WordTraits.Male) ? Gender.Male : Gender.Female;
        if (name.Gender == Gender.Unknown && words[name.First].Is(WordTraits.FirstName)
            && words[name.First].Is(WordTraits.Male) != words[name.First].Is(WordTraits.Female) && name.Last > name.First)
            name.Gender = words[name.First].Is(WordTraits.Male) ? Gender.Male : Gender.Female;
        if (name.Gender == Gender.Unknown && name.Last > name.First)
            name.Gender = OfPatronymic(text, name);
        var last = name.First - 1;
        while (last >= name.Lead && words[last].Is(WordTraits.Honorific) && !words[last].Is(WordTraits.Role))
            last--;
        if (last >= name.Lead)
            name.Role = new TextRange(words[name.Lead].Start, EndWithDot(text, last, name.First));
        if (Appositive(text, name) is var (first, end))
        {
            name.AppositiveLast = end;
            name.IsDescribed = true;
            name.Role ??= text.Range(first, end);
        }
        if (DescriptionBefore(text, name) is { } described)
        {
            name.IsDescribed = true;
            if (name.Role is null)
                name.Role = described;
            else
                name.FurtherRole = described;
        }
    }

    /// <summary>A Russian patronymic tells the gender: "Antonina Petrovna", "Alexey Pavlovich Zarubin".</summary>
    private static Gender OfPatronymic(StoryText text, NameMention name)
    {
        var second = text.Text(name.First + 1);
        if (second.Length < 6)
            return Gender.Unknown;
        if (second.EndsWith("ovna") || second.EndsWith("evna") || second.EndsWith("inichna") || second.EndsWith("овна") || second.EndsWith("евна") || second.EndsWith("ична"))
            return Gender.Female;
        return name.Last - name.First >= 2 && (second.EndsWith("ovich") || second.EndsWith("evich") || second.EndsWith("ович") || second.EndsWith("евич")) ? Gender.Male : Gender.Unknown;
    }

    /// <summary>An abbreviated title keeps its full stop: "Gov.", "Sen.".</summary>
    private static int EndWithDot(StoryText text, int last, int next)
    {
        var end = text.Words[last].End;
        return last + 1 == next && (text.Before(next) & Gap.Dot) != 0 && end < text.Body.Length && text.Body[end] == '.' ? end + 1 : end;
    }

    private static bool IsPartOfRole(StoryText text, int i)
    {
        ref readonly var word = ref text.Words[i];
        if (word.Is(WordTraits.Function) && !word.Is(WordTraits.Modifier | WordTraits.Demonym) || word.Is(WordTraits.Calendar | WordTraits.Honorific))
            return false;
        if (word.Is(WordTraits.ReportingVerb) && !word.Is(WordTraits.Role | WordTraits.Modifier) && word.Shape == WordShape.Lower)
            return false;
        return word.Shape != WordShape.Number;
    }

    /// <summary>The description before the comma before a name: "the <b>envoy</b>, Ann Lee," and "<b>head of the council</b>, Ann Lee".</summary>
    private static TextRange? DescriptionBefore(StoryText text, NameMention name)
    {
        var words = text.Words;
        var next = name.Last + 1;
        var last = name.Lead - 1;
        if (last < 1 || text.Before(name.Lead) != Gap.Comma || text.IsPossessive(name.Last) || name.Kind is NameKind.Organisation or NameKind.Thing or NameKind.Place
            || next < words.Length && (text.Before(next) & (Gap.Comma | Gap.Other | Gap.Dash)) == 0 && text.Text(next) is not ("of" or "from"))
            return null;
        var head = -1;
        for (var i = last; i >= 0 && last - i < LongestLead; i--)
        {
            if (words[i].Is(WordTraits.Role) && (i == last || text.Text(i + 1) is "of" or "for" or "at" or "from" or "de" or "du" or "des" or "del"))
                head = i;
            if (words[i].Is(WordTraits.Determiner) && head >= 0 && i < head || i < last && text.IsPossessive(i) && head > i)
                return text.Range(i + 1, last);
            if (words[i].Is(WordTraits.Auxiliary | WordTraits.Subject | WordTraits.Relative | WordTraits.Conjunction) || !text.Follows(i, Gap.InName))
                return null;
        }
        return null;
    }

    /// <summary>The words between the comma after a name and the next mark, if a role is among them and no verb.</summary>
    private static (int First, int Last)? Appositive(StoryText text, NameMention name)
    {
        var words = text.Words;
        var i = name.Last + 1;
        if (i >= words.Length || text.Before(i) != Gap.Comma || text.IsPossessive(name.Last))
            return null;
        var first = i;
        var hasRole = false;
        for (; i < words.Length && i - first < LongestAppositive; i++)
        {
            if (i > first && !text.Follows(i, Gap.InName))
                break;
            if (hasRole && words[i].Is(WordTraits.Relative) && text.Text(i) is "who")
                return End(first, i);
            if (words[i].Is(WordTraits.Auxiliary | WordTraits.Subject | WordTraits.Relative) && !words[i].Is(WordTraits.Modifier))
                return null;
            if (i == first && words[i].Is(WordTraits.Preposition | WordTraits.Conjunction))
                return null;
            if (words[i].IsCapital && words[i].Is(WordTraits.FirstName) && !words[i].Is(WordTraits.Role))
                return null;
            hasRole |= words[i].Is(WordTraits.Role);
            if (words[i].Is(WordTraits.ReportingVerb) && !words[i].Is(WordTraits.Role) && i > first && hasRole && words[i].Shape == WordShape.Lower)
                return null;
        }
        // The list "Smith, Minister Jones and ..." is none: a closed appositive ends in a comma or with the sentence.
        if (!hasRole || i < words.Length && (text.Before(i) & (Gap.Comma | Gap.Other | Gap.Dash)) == 0)
            return null;
        return End(first, i);

        (int, int) End(int from, int end)
        {
            while (from < end - 1 && words[from].Is(WordTraits.Determiner))
                from++;
            return (from, end - 1);
        }
    }
}
