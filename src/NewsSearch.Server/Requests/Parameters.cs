using System.Globalization;
using Microsoft.AspNetCore.Http;
using NewsSearch.Contract;
using NewsSearch.Contract.Options;

namespace NewsSearch.Server.Requests;

/// <summary>
/// The parameters of a URL, called as the options of the command line. A parameter that the address does not have is an error
/// with the one that was meant, as there; so is one that is given twice.
/// </summary>
internal sealed class Parameters
{
    private const int LongestEcho = 100;

    private readonly IQueryCollection _given;

    /// <exception cref="UsageException">There is no such parameter, or it is there twice.</exception>
    public Parameters(IQueryCollection given, params ReadOnlySpan<string> known)
    {
        _given = given;
        foreach (var (name, values) in given)
        {
            if (known.IndexOf(name) < 0)
                throw new UsageException(Unknown(name, known.ToArray()));
            if (values.Count > 1)
                throw new UsageException($"The parameter '{name}' stands there {values.Count.ToString(CultureInfo.InvariantCulture)} times.");
        }
    }

    /// <summary>Parameters of a page that people follow links to: what is not known does not matter.</summary>
    public Parameters(IQueryCollection given) => _given = given;

    /// <summary>A text; null where there is none, or an empty one.</summary>
    public string? Text(string name) => _given.TryGetValue(name, out var value) && value.Count > 0 && value[0] is { Length: > 0 } text ? text : null;

    /// <summary>Yes where the parameter stands alone or says so.</summary>
    public bool Flag(string name)
    {
        if (!_given.TryGetValue(name, out var value))
            return false;
        return value.ToString() switch
        {
            "" or "true" or "1" => true,
            "false" or "0" => false,
            var text => throw new UsageException($"{name} takes true or false, not '{Echo(text)}'."),
        };
    }

    public int? Number(string name, int least, int most) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{name} takes a whole number from {least} to {most}, not '{Echo(text)}'."));

    public T? Choice<T>(string name, params ReadOnlySpan<(string Word, T Value)> choices)
        where T : struct
    {
        if (Text(name) is not { } text)
            return null;
        foreach (var (word, value) in choices)
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        throw new UsageException($"{name} takes {string.Join(", ", choices.ToArray().Select(c => c.Word))}, not '{Echo(text)}'.");
    }

    /// <summary>A text of others within a message.</summary>
    public static string Echo(string text) => Neutral.Line(text.Length <= LongestEcho ? text : text[..LongestEcho] + "…");

    private static string Unknown(string name, string[] known)
    {
        var nearest = Nearest.To(name, known) is { } near ? $" Did you mean '{near}'?" : "";
        return $"There is no parameter '{Echo(name)}' here.{nearest} There are: {string.Join(", ", known)}.";
    }
}
