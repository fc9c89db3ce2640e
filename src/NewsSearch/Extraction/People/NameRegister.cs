using NewsSearch.Articles;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.People;

/// <summary>
/// Joins the mentions of a story that name the same: full names first, then each shorter mention to the first fuller one
/// that ends (a surname) or begins (a first name, "Xi", "Texaco") with it. Linear in the number of mentions.
/// </summary>
internal sealed class NameRegister
{
    /// <summary>A surname that many bear is rare; the look is kept short so that garbage stays linear.</summary>
    private const int MostLooks = 8;

    private readonly Dictionary<string, List<Named>> _byLast = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Named>> _byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Named> _alone = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Named>> _byMiddle = new(StringComparer.OrdinalIgnoreCase);
    private const int MostRoles = 12;

    private readonly StoryText _text;
    private Dictionary<string, Named>? _byInitials;

    private NameRegister(StoryText text) => _text = text;

    /// <summary>Sets <see cref="NameMention.Named"/> of every mention; returns who and what is named, in order of first mention.</summary>
    public static List<Named> Resolve(StoryText text, List<NameMention> mentions)
    {
        var register = new NameRegister(text);
        foreach (var mention in mentions)
            if (mention.Last > mention.First && !register.IsSurname(mention))
                register.AddFull(mention);
        foreach (var mention in mentions)
            if (mention.Named is null)
                register.AddAlone(mention);
        register.DropSentenceOpeners(mentions);
        var seen = new HashSet<Named>();
        var order = new List<Named>();
        foreach (var mention in mentions)
            if (seen.Add(mention.Named))
                order.Add(mention.Named);
        return order;
    }

    /// <summary>
    /// A word that has its capital from a sentence's start alone ("Guests say", "Nuclear experts") is no name; one that is
    /// capitalised elsewhere in the story, or joined to a fuller name, is.
    /// </summary>
    private void DropSentenceOpeners(List<NameMention> mentions)
    {
        if (!mentions.Exists(IsOpener))
            return;
        var inside = new HashSet<Named>();
        foreach (var mention in mentions)
            if (!IsOpener(mention))
                inside.Add(mention.Named);
        mentions.RemoveAll(m => IsOpener(m) && !inside.Contains(m.Named));
    }

    private bool IsOpener(NameMention mention) => mention is { Kind: NameKind.Unknown, Role: null } && mention.First == mention.Last
        && mention.Lead == mention.First && (_text.Before(mention.First) & (Gap.Other | Gap.Quote)) != 0
        && !NameKinds.Speaks(_text, mention.First, mention.Last) | _text.Text(mention.First)[^1] == 's' && !_text.IsPossessive(mention.First)
        && _text.Words[mention.First].Shape == WordShape.Capitalised;

    private void AddFull(NameMention mention)
    {
        var last = Surname(mention);
        var first = _text.Text(mention.First).ToString();
        var named = Find(_byLast, last, n => SameKind(n, mention)
            && (FirstNamesAgree(n.Name, first) || mention.Last - mention.First + 1 < n.Length && EndsWith(n.Name, NameOf(mention))));
        if (named is null)
        {
            named = new Named { Name = NameOf(mention), Kind = mention.Kind, Length = mention.Last - mention.First + 1 };
            Add(_byLast, last, named);
            Add(_byFirst, first, named);
            // Spanish names are shortened to their first surname: "Maria Lopez Arrieta", "Lopez".
            if (named.Length is 3 or 4 && !_text.Words[mention.Last - 1].Is(WordTraits.NameParticle))
                Add(_byMiddle, _text.Text(mention.Last - 1).ToString(), named);
        }
        else if (mention.Last - mention.First + 1 > named.Length)
        {
            named.Name = NameOf(mention);
            named.Length = mention.Last - mention.First + 1;
        }
        Join(named, mention);
    }

    /// <summary>"Van Houten", "bin Said": particles open a surname.</summary>
    private bool IsSurname(NameMention mention) => _text.Words[mention.First].Is(WordTraits.NameParticle)
        && (_text.Words[mention.First].Shape != WordShape.AllCapitals || mention.Last - mention.First == 1);

    private void AddAlone(NameMention mention)
    {
        var name = NameOf(mention);
        var named = mention.Last == mention.First
            ? Find(_byLast, name, mention, bySurname: true, "")
            : Find(_byLast, Surname(mention), mention, bySurname: true, name);
        // Firms go by the front of their name, people by its end.
        if (named is { Kind: NameKind.Unknown, Length: 2 or 3 } && NameKinds.Speaks(_text, mention.First, mention.Last))
            named.Kind = NameKind.Person;
        named ??= Find(_byFirst, name, mention, bySurname: false, "");
        if (named is null && mention.Last == mention.First)
            named = Find(_byMiddle, name, mention, bySurname: true, "", personAlone: true)
                ?? (_text.Words[mention.First] is { Shape: WordShape.AllCapitals, Start: var start, End: var end } && end - start is >= 3 and <= 6 ? OfInitials(name) : null);
        if (named is null && !_alone.TryGetValue(name, out named))
            _alone[name] = named = new Named { Name = name, Kind = mention.Kind, Length = mention.Last - mention.First + 1 };
        Join(named, mention);
    }

    /// <summary>A place keeps to itself ("Washington" is not George's), unless a title says that a person is meant.</summary>
    private static bool Fits(Named named, NameMention mention, bool bySurname)
    {
        if (named.Kind is NameKind.Place or NameKind.Thing)
            return false;
        if (mention.Kind == NameKind.Place)
            return named.Kind == NameKind.Person && bySurname;
        if (mention.Gender != Gender.Unknown && named.Gender != Gender.Unknown && mention.Gender != named.Gender)
            return false;
        return named.Kind == NameKind.Person || !bySurname || named.Kind == NameKind.Unknown;
    }

    private void Join(Named named, NameMention mention)
    {
        mention.Named = named;
        if (named.Kind == NameKind.Unknown)
            named.Kind = mention.Kind;
        if (named.Gender == Gender.Unknown)
            named.Gender = mention.Gender;
        if (mention.Role is not { } role)
            return;
        named.Role ??= _text.Body[role.Start..role.End];
        AddNouns(named, role);
        if (mention.FurtherRole is { } further)
            AddNouns(named, further);
    }

    private void AddNouns(Named named, TextRange role)
    {
        for (var i = _text.WordAt(role.Start); i < _text.Words.Length && _text.Words[i].Start < role.End; i++)
            if (_text.Words[i].Is(WordTraits.Role) && named.RoleNouns.Count < MostRoles)
                named.RoleNouns.Add(_text.Text(i).ToString().ToLowerInvariant());
    }

    private static bool SameKind(Named named, NameMention mention) =>
        named.Kind == mention.Kind || named.Kind == NameKind.Unknown || mention.Kind == NameKind.Unknown;

    /// <summary>"J." agrees with "John"; "Hillary" does not with "Bill".</summary>
    private static bool FirstNamesAgree(string name, string first)
    {
        var end = name.IndexOf(' ', StringComparison.Ordinal);
        var other = end < 0 ? name : name[..end];
        return other.Equals(first, StringComparison.OrdinalIgnoreCase)
            || (other.TrimEnd('.').Length == 1 || first.TrimEnd('.').Length == 1) && char.ToUpperInvariant(other[0]) == char.ToUpperInvariant(first[0]);
    }

    private string Surname(NameMention mention)
    {
        var last = mention.Last;
        while (last > mention.First && _text.Text(last) is "Jr" or "Sr" or "Jr." or "Sr." or "II" or "III" or "IV"
            or "Inc" or "Corp" or "Co" or "Ltd" or "Plc" or "plc" or "INC" or "CORP" or "CO" or "LTD")
            last--;
        return _text.Body[_text.Words[last].Start..Math.Max(_text.Words[last].Start, _text.BareEnd(last))];
    }

    /// <summary>The name as written, square brackets and line breaks taken out.</summary>
    private string NameOf(NameMention mention)
    {
        var written = mention.Range.Of(_text.Body);
        if (written.IndexOfAny("[]\n") < 0)
            return written.ToString();
        return string.Join(' ', written.ToString().Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"EEC" of "European Energy Council": the first name of two words or more with these initials.</summary>
    private Named? OfInitials(string acronym)
    {
        if (_byInitials is null)
        {
            _byInitials = new Dictionary<string, Named>(StringComparer.Ordinal);
            foreach (var named in _byLast.Values.SelectMany(n => n))
                if (named.Kind is NameKind.Organisation or NameKind.Unknown)
                    _byInitials.TryAdd(string.Concat(named.Name.Split(' ').Where(w => w.Length > 0 && char.IsUpper(w[0])).Select(w => w[0])), named);
        }
        return _byInitials.GetValueOrDefault(acronym);
    }

    private static bool EndsWith(string name, string end) =>
        name.Length > end.Length && name[name.Length - end.Length - 1] == ' ' && name.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first that a mention alone may stand for, and whose name ends as told.</summary>
    private static Named? Find(
        Dictionary<string, List<Named>> index, string key, NameMention mention, bool bySurname, string ending, bool personAlone = false)
    {
        // No delegate: every name of every story comes here two or three times.
        if (index.TryGetValue(key, out var found))
            for (var i = 0; i < Math.Min(found.Count, MostLooks); i++)
                if (Fits(found[i], mention, bySurname) && (!personAlone || found[i].Kind == NameKind.Person)
                    && found[i].Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                    return found[i];
        return null;
    }

    private static Named? Find(Dictionary<string, List<Named>> index, string key, Func<Named, bool> fits)
    {
        if (index.TryGetValue(key, out var found))
            // The story is about the first who bears a name; relatives come later and go by their first name or as "his son".
            for (var i = 0; i < Math.Min(found.Count, MostLooks); i++)
                if (fits(found[i]))
                    return found[i];
        return null;
    }

    private static void Add(Dictionary<string, List<Named>> index, string key, Named named)
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(named);
    }
}
