namespace NewsSearch.Ingestion.Paragraphs;

/// <summary>Line starts at which something new begins.</summary>
internal static class LineStart
{
    /// <summary>A dot, star or dash with a space after it.</summary>
    public static bool IsBullet(ReadOnlySpan<char> line) =>
        line.Length > 2 && line[1] == ' ' && line[0] is '-' or '*' or '•' or '·' or '–' or '—' or '■' or '●';

    /// <summary>
    /// A place in capitals, then what follows a place in a dateline: comma, bracket, slash, full stop or dash. Coarse:
    /// it only keeps a headline and the line under it apart.
    /// </summary>
    public static bool IsDateline(ReadOnlySpan<char> line)
    {
        var capitals = 0;
        for (var i = 0; i < Math.Min(line.Length, 40); i++)
        {
            var c = line[i];
            if (char.IsUpper(c))
                capitals++;
            else if (capitals >= 3 && c is ',' or '(' or '/' or '.' or '-' or '–' or '—')
                return true;
            else if (c is not (' ' or '.' or '\'' or '’' or '-' or '/'))
                return false;
        }
        return false;
    }
}
