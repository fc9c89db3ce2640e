using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsSearch.Tests.Querying;

/// <summary>Queries as they stand in tables: <c>\t \n \r \0 \\ \uXXXX</c> stand for what cannot be seen.</summary>
internal static partial class QueryEscapes
{
    public static string Unescape(string text) => EscapeSequence().Replace(text, match => match.Value[1] switch
    {
        't' => "\t",
        'n' => "\n",
        'r' => "\r",
        '0' => "\0",
        '\\' => "\\",
        _ => ((char)int.Parse(match.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
    });

    [GeneratedRegex(@"\\(u[0-9A-F]{4}|[tnr0\\])")]
    private static partial Regex EscapeSequence();
}
