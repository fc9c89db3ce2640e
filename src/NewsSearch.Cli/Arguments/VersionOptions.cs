using System.CommandLine;
using NewsSearch.Contract;
using NewsSearch.Contract.Options;

namespace NewsSearch.Cli.Arguments;

/// <summary>Which versions of the stories are meant: the latest, all, or those of an earlier moment.</summary>
internal sealed class VersionOptions
{
    private readonly Flag _all = new("--all-versions", "Earlier versions and stories that may not be used, too.");
    private readonly TextOption _asOf = new("--as-of", "TIME", "Stories as they were known then: 2019-05-30T09:00Z; a day means its end.");

    public void AddTo(Command command)
    {
        command.Add(_all);
        command.Add(_asOf);
    }

    /// <exception cref="UsageException">The time cannot be read, or both were asked for.</exception>
    public (bool All, DateTimeOffset? AsOf) Read(ParseResult typed, TimeZoneInfo? zone)
    {
        var all = typed.GetValue(_all);
        if (typed.GetValue(_asOf) is not { } text)
            return (all, null);
        if (all)
            throw new UsageException("--as-of shows one version of each story: it does not go with --all-versions.");
        // A day or a month is meant as it ended.
        var (start, end) = TimeText.Read(_asOf.Name, text, zone ?? TimeZoneInfo.Utc);
        return (false, end > start ? end.AddTicks(-1) : start);
    }
}
