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

    private const int MostRoles = 12;
    private const int ShortestAcronym = 3;
    private const int LongestAcronym = 6;

    private readonly NamedIndex _index = NamedIndex.OfThread();
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
        register._index.Clear();
        register.DropSentenceOpeners(mentions);
        var order = new List<Named>();
        foreach (var mention in mentions)
            if (!mention.Named.IsListed)
            {
                mention.Named.IsListed = true;
                order.Add(mention.Named);
            }
        return order;
    }

    /// <summary>
    /// A word that has its capital from a sentence's start alone ("Guests say", "Nuclear experts") is no name; one that is
    /// capitalised elsewhere in the story, or joined to a fuller name, is.
    /// </summary>
    private void DropSentenceOpeners(List<NameMention> mentions)
    {
        var hasOpeners = false;
        foreach (var mention in mentions)
        {
            var isOpener = IsOpener(mention);
            hasOpeners |= isOpener;
            mention.Named.IsSureName |= !isOpener;
        }
        // Whoever is not sure is named by openers alone.
        if (hasOpeners)
            mentions.RemoveAll(mention => !mention.Named.IsSureName);
    }

    private bool IsOpener(NameMention mention) => mention is { Kind: NameKind.Unknown, Role: null } && mention.First == mention.Last
        && mention.Lead == mention.First && (_text.Before(mention.First) & (Gap.Other | Gap.Quote)) != 0
        && !NameKinds.Speaks(_text, mention.First, mention.Last) | _text.Text(mention.First)[^1] == 's' && !_text.IsPossessive(mention.First)
        && _text.Words[mention.First].Shape == WordShape.Capitalised;

    private void AddFull(NameMention mention)
    {
        var last = Surname(mention);
        var first = Word(mention.First);
        var named = FindFuller(mention, last.Span, first.Span);
        if (named is null)
        {
            named = new Named { Name = NameOf(mention).ToString(), Kind = mention.Kind, Length = mention.Length };
            _index.Add(NamePart.Last, last, named);
            _index.Add(NamePart.First, first, named);
            // Spanish names are shortened to their first surname: "Maria Lopez Arrieta", "Lopez".
            if (named.Length is 3 or 4 && !_text.Words[mention.Last - 1].Is(WordTraits.NameParticle))
                _index.Add(NamePart.Middle, Word(mention.Last - 1), named);
        }
        else if (mention.Length > named.Length)
        {
            named.Name = NameOf(mention).ToString();
            named.Length = mention.Length;
        }
        Join(named, mention);
    }

    /// <summary>"Van Houten", "bin Said": particles open a surname.</summary>
    private bool IsSurname(NameMention mention) => _text.Words[mention.First].Is(WordTraits.NameParticle)
        && (_text.Words[mention.First].Shape != WordShape.AllCapitals || mention.Last - mention.First == 1);

    private void AddAlone(NameMention mention)
    {
        var written = NameOf(mention);
        var name = written.Span;
        var named = mention.Last == mention.First
            ? Find(NamePart.Last, name, mention, bySurname: true, "")
            : Find(NamePart.Last, Surname(mention).Span, mention, bySurname: true, name);
        // Firms go by the front of their name, people by its end.
        if (named is { Kind: NameKind.Unknown, Length: 2 or 3 } && NameKinds.Speaks(_text, mention.First, mention.Last))
            named.Kind = NameKind.Person;
        named ??= Find(NamePart.First, name, mention, bySurname: false, "");
        if (named is null && mention.Last == mention.First)
            named = Find(NamePart.Middle, name, mention, bySurname: true, "", personAlone: true)
                ?? (_text.Words[mention.First] is { Shape: WordShape.AllCapitals, Start: var start, End: var end } && end - start is >= ShortestAcronym and <= LongestAcronym ? OfInitials(written.ToString()) : null);
        if (named is null && _index.First(NamePart.Alone, name) is >= 0 and var known)
            named = _index[known];
        if (named is null)
        {
            named = new Named { Name = written.ToString(), Kind = mention.Kind, Length = mention.Length };
            _index.Add(NamePart.Alone, written, named);
        }
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
    private static bool FirstNamesAgree(ReadOnlySpan<char> name, ReadOnlySpan<char> first)
    {
        var end = name.IndexOf(' ');
        var other = end < 0 ? name : name[..end];
        return other.Equals(first, StringComparison.OrdinalIgnoreCase)
            || (other.TrimEnd('.').Length == 1 || first.TrimEnd('.').Length == 1) && char.ToUpperInvariant(other[0]) == char.ToUpperInvariant(first[0]);
    }

    private ReadOnlyMemory<char> Word(int word) => _text.Body.AsMemory(_text.Words[word].Start, _text.Words[word].End - _text.Words[word].Start);

    private ReadOnlyMemory<char> Surname(NameMention mention)
    {
        var last = mention.Last;
        while (last > mention.First && _text.Text(last) is "Jr" or "Sr" or "Jr." or "Sr." or "II" or "III" or "IV"
            or "Inc" or "Corp" or "Co" or "Ltd" or "Plc" or "plc" or "INC" or "CORP" or "CO" or "LTD")
            last--;
        var start = _text.Words[last].Start;
        return _text.Body.AsMemory(start, Math.Max(start, _text.BareEnd(last)) - start);
    }

    /// <summary>The name as written, square brackets and line breaks taken out.</summary>
    private ReadOnlyMemory<char> NameOf(NameMention mention)
    {
        var written = _text.Body.AsMemory(mention.Range.Start, mention.Range.Length);
        if (written.Span.IndexOfAny('[', ']', '\n') < 0)
            return written;
        return string.Join(' ', written.ToString().Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).AsMemory();
    }

    /// <summary>"EEC" of "European Energy Council": the first name of two words or more with these initials.</summary>
    private Named? OfInitials(string acronym)
    {
        if (_byInitials is null)
        {
            _byInitials = new Dictionary<string, Named>(StringComparer.Ordinal);
            foreach (var named in _index.All(NamePart.Last))
                if (named.Kind is NameKind.Organisation or NameKind.Unknown && InitialsOf(named.Name) is { } initials)
                    _byInitials.TryAdd(initials, named);
        }
        return _byInitials.GetValueOrDefault(acronym);
    }

    /// <summary>The capitals that open the words of a name; null where they are fewer or more than an acronym has.</summary>
    private static string? InitialsOf(string name)
    {
        Span<char> initials = stackalloc char[LongestAcronym];
        var count = 0;
        for (var i = 0; i < name.Length; i++)
            if ((i == 0 || name[i - 1] == ' ') && char.IsUpper(name[i]))
            {
                if (count == LongestAcronym)
                    return null;
                initials[count++] = name[i];
            }
        return count < ShortestAcronym ? null : initials[..count].ToString();
    }

    private static bool EndsWith(string name, ReadOnlySpan<char> end) =>
        name.Length > end.Length && name[name.Length - end.Length - 1] == ' ' && name.AsSpan().EndsWith(end, StringComparison.OrdinalIgnoreCase);

    /// <summary>The first that a mention alone may stand for, and whose name ends as told.</summary>
    private Named? Find(NamePart part, ReadOnlySpan<char> key, NameMention mention, bool bySurname, ReadOnlySpan<char> ending, bool personAlone = false)
    {
        var looks = 0;
        for (var place = _index.First(part, key); place >= 0 && looks < MostLooks; place = _index.Next(place), looks++)
            if (_index[place] is var named && Fits(named, mention, bySurname) && (!personAlone || named.Kind == NameKind.Person)
                && named.Name.AsSpan().EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return named;
        return null;
    }

    /// <summary>The one of the same surname whom a full name is another form of.</summary>
    private Named? FindFuller(NameMention mention, ReadOnlySpan<char> last, ReadOnlySpan<char> first)
    {
        // The story is about the first who bears a name; relatives come later and go by their first name or as "his son".
        var looks = 0;
        for (var place = _index.First(NamePart.Last, last); place >= 0 && looks < MostLooks; place = _index.Next(place), looks++)
            if (_index[place] is var named && SameKind(named, mention)
                && (FirstNamesAgree(named.Name, first) || mention.Length < named.Length && EndsWith(named.Name, NameOf(mention).Span)))
                return named;
        return null;
    }
}
