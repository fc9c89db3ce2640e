namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>
/// Place names of datelines as people write them: "NEW YORK" to "New York", "PORT-AU-PRINCE" to "Port-au-Prince",
/// "N'DJAMENA" to "N'Djamena". A name that has small letters already is left alone.
/// </summary>
internal static class TitleCase
{
    public static string Of(ReadOnlySpan<char> name)
    {
        var capitals = 0;
        foreach (var c in name)
        {
            // "McLEAN" and "DeKALB" are capitals all the same; one or two small letters do not make a name mixed case.
            if (char.IsUpper(c))
                capitals++;
        }
        var small = name.Length - capitals;
        if (capitals == 0)
            return string.Create(name.Length, name, Write);
        if (capitals < 2 || HasSmallWord(name) || small > capitals)
            return new string(name);
        return string.Create(name.Length, name, Write);
    }

    private static bool HasSmallWord(ReadOnlySpan<char> name)
    {
        var run = 0;
        foreach (var c in name)
        {
            run = char.IsLower(c) ? run + 1 : 0;
            if (run >= 2)
                return true;
        }
        return false;
    }

    private static void Write(Span<char> into, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < name.Length;)
        {
            if (!char.IsLetter(name[i]))
            {
                into[i] = name[i++];
                continue;
            }
            var end = i + 1;
            while (end < name.Length && char.IsLetter(name[end]))
                end++;
            WriteWord(into, name, i, end);
            i = end;
        }
    }

    private static void WriteWord(Span<char> into, ReadOnlySpan<char> name, int start, int end)
    {
        var word = name[start..end];
        if (word.Length is 2 or 3 or 4 && DatelineLists.Shared.KeptCapitals.Contains(word))
        {
            word.CopyTo(into[start..end]);
            return;
        }
        var isInitial = end < name.Length && name[end] == '.' && word.Length == 1;
        if (start > 0 && !isInitial && name[start - 1] is ' ' or '-' && end < name.Length && name[end] is ' ' or '-'
            && DatelineLists.Shared.Particles.Contains(word))
        {
            word.ToLowerInvariant(into[start..end]);
            return;
        }
        word.ToLowerInvariant(into[start..end]);
        // "ST ANDREW'S": what follows an apostrophe at the end of a word stays small.
        if (start < 2 || name[start - 1] is not ('\'' or '’') || word.Length > 1)
            into[start] = char.ToUpperInvariant(into[start]);
        if (word.Length > 4 && into[start] == 'M' && into[start + 1] == 'c')
            into[start + 2] = char.ToUpperInvariant(into[start + 2]);
    }
}
