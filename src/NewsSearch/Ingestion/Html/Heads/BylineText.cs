using System.Collections.Frozen;
using System.Globalization;
using NewsSearch.Ingestion.Html.Blocks;
using NewsSearch.Ingestion.Html.Times;

namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>Takes the names out of a byline: "By JOHN SMITH and JANE DOE, Staff Writers" gives John Smith and Jane Doe.</summary>
internal static class BylineText
{
    private const int Longest = 60;
    private const int Most = 12;
    private static readonly string[] s_leads = WordList.Lines("Heads.byline-leads.txt");
    private static readonly string[] s_ands = [" and ", " & ", " und ", " et ", " y ", " e ", " и ", " with "];
    private static readonly char[] s_fields = ['|', '/', '•', '·', '–', '—', '\n'];
    private static readonly FrozenSet<string> s_roles = WordList.Set("Heads.byline-roles.txt");
    private static readonly FrozenSet<string> s_nobody = WordList.Lines("Heads.nobody.txt").Select(Folded.Of).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The names in order, each once; empty where there are none.</summary>
    /// <param name="text">A byline, with or without its "By".</param>
    /// <param name="site">Who publishes the page, who is no author of it.</param>
    public static List<string> Names(string text, string? site)
    {
        var names = new List<string>();
        if (text.Length > 300)
            return names;
        foreach (var field in WithoutLead(BlockText.Of(text)).Split(s_fields, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!s_leads.Contains(field, StringComparer.OrdinalIgnoreCase))
                Add(WithoutLead(field), site, names);
            if (names.Count > 0)
                break;
        }
        return names;
    }

    private static void Add(string field, string? site, List<string> names)
    {
        var first = true;
        foreach (var part in field.Split([", ", "،", "、", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsCompanyForm(part) && names.Count > 0)
            {
                names[^1] += ", " + part;
                continue;
            }
            foreach (var name in part.Split(s_ands, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var isName = Clean(name) is { } clean && IsName(clean, site);
                if (isName && (first || HasTwoWords(name) && !EndsInRole(name)) && names.Count < Most && !names.Contains(Clean(name)!, StringComparer.OrdinalIgnoreCase))
                    names.Add(Clean(name)!);
                else if (first && !isName)
                    return;
                first = false;
            }
        }
    }

    public static string WithoutLead(string text)
    {
        foreach (var lead in s_leads)
        {
            if (!text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) || text.Length == lead.Length)
                continue;
            var next = text[lead.Length];
            if (next is ':' or '/' or '：' || char.IsWhiteSpace(next) || lead[^1] is ':' or '：')
                return WithoutLead(text[lead.Length..].TrimStart(' ', ':', '：', '/', '\u00A0'));
        }
        return text;
    }

    private static string? Clean(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Contains('@', StringComparison.Ordinal)).ToList();
        while (words.Count > 1 && words[^1] is "기자" or "記者" or "특파원" or "（文）")
            words.RemoveAt(words.Count - 1);
        // "HAROLD T. BIGGS Courant Staff Writer", parted by no more than a line break.
        var role = words.FindIndex(word => s_roles.Contains(word.TrimEnd(',', '.').ToLowerInvariant()));
        if (role >= 2 && words.FindIndex(word => word.Any(char.IsLower)) is >= 2 and var mixed)
            words.RemoveRange(Math.Min(role, mixed), words.Count - Math.Min(role, mixed));
        if (words.Count == 0)
            return null;
        var clean = string.Join(' ', words).Trim('"', '*', '-', '.', ',', ':') is var trimmed && name.EndsWith("Inc.", StringComparison.Ordinal) ? trimmed + "." : trimmed;
        return IsCapitals(clean) ? Cased(clean) : clean;
    }

    private static bool IsName(string name, string? site)
    {
        var folded = Folded.Of(name);
        if (name.Length > Longest || folded.Length < 2 || s_nobody.Contains(folded) || name.Contains("://", StringComparison.Ordinal) || name.Any(char.IsAsciiDigit))
            return false;
        if (site is not null && (Folded.Of(site) is var own && (own == folded || folded.Contains(own, StringComparison.Ordinal) && own.Length > 3)))
            return false;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6 && !words.All(word => s_roles.Contains(word.Trim(',', '.').ToLowerInvariant())) && PageTime.In(name) is null
            && !s_roles.Contains(words[0].ToLowerInvariant()) || name.EndsWith("Correspondent", StringComparison.Ordinal);
    }

    /// <summary>"Record Staff", after names.</summary>
    private static bool EndsInRole(string name) => s_roles.Contains(name[(name.LastIndexOf(' ') + 1)..].TrimEnd('.', ')').ToLowerInvariant());

    private static bool HasTwoWords(string name) => name.Contains(' ', StringComparison.Ordinal) || name.Length > 1 && name[0] > '\u3000';

    private static bool IsCompanyForm(string part) => part.TrimEnd('.') is "Inc" or "Ltd" or "LLC" or "Corp" or "Co" or "PLC" or "Jr" or "Sr" or "II" or "III";

    private static bool IsCapitals(string name) => name.Any(char.IsUpper) && !name.Any(char.IsLower) && name.Length > 4 && name.Contains(' ', StringComparison.Ordinal);

    private static string Cased(string name)
    {
        var cased = name.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < cased.Length; i++)
        {
            if (i == 0 || cased[i - 1] is ' ' or '-' or '.' or '\'' or '’' || i > 1 && cased[i - 1] == 'c' && cased[i - 2] == 'M' && (i < 3 || cased[i - 3] == ' '))
                cased[i] = char.ToUpper(cased[i], CultureInfo.InvariantCulture);
        }
        return new string(cased);
    }
}
