using System.Text;

namespace NewsSearch.Cli.Arguments;

/// <summary>Reads queries, one a line, without ever holding more of a line than a query may have.</summary>
internal static class QueryLines
{
    /// <summary>The lines; of a longer one its first characters, one more than <paramref name="longest"/>.</summary>
    public static IEnumerable<string> Read(TextReader text, int longest)
    {
        var line = new StringBuilder();
        var buffer = new char[8192];
        var pending = false;
        for (var read = text.Read(buffer); read > 0; read = text.Read(buffer))
        {
            for (var i = 0; i < read; i++)
            {
                pending = true;
                if (buffer[i] == '\n')
                {
                    yield return Taken(line);
                    pending = false;
                }
                else if (line.Length <= longest + 1)
                {
                    line.Append(buffer[i]);
                }
            }
        }
        if (pending)
            yield return Taken(line);

        string Taken(StringBuilder taken)
        {
            if (taken.Length > 0 && taken[^1] == '\r')
                taken.Length--;
            if (taken.Length > longest + 1)
                taken.Length = longest + 1;
            var whole = taken.ToString();
            taken.Clear();
            return whole;
        }
    }
}
