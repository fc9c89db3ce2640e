using System.CommandLine;
using System.Globalization;
using NewsSearch.Contract;

namespace NewsSearch.Cli.Arguments;

/// <summary>How far stories are counted: a number, or "exact".</summary>
internal sealed class CountOption : Option<string?>
{
    private const string Exact = "exact";

    public CountOption()
        : base("--count")
    {
        HelpName = "N|exact";
        Description = "Count stories up to this number, 10000 if not given, or all of them.";
    }

    /// <summary>Null for all.</summary>
    /// <exception cref="UsageException">It is neither.</exception>
    public long? Of(ParseResult typed, long otherwise) => typed.GetValue(this) switch
    {
        null => otherwise,
        Exact => null,
        var text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UsageException($"--count takes a whole number or 'exact', not '{text}'."),
    };
}
