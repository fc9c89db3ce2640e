using System.CommandLine;
using NewsSearch.Contract;
using NewsSearch.Contract.Options;

namespace NewsSearch.Cli.Arguments;

/// <summary>The options that say which days are meant, and whose.</summary>
internal sealed class TimeOptions
{
    private readonly TextOption _since = new("--since", "TIME", "Only stories from this day or time on: 2019, 2019-05, 2019-05-30, 2019-05-30T09:00Z.");
    private readonly TextOption _until = new("--until", "TIME", "Only stories up to this day, which is included, or before this time.");
    private readonly TextOption _now = new("--now", "TIME", "What 'last:7d' counts from; else the clock.");
    private readonly TextOption _zone = new("--timezone", "ZONE", "Whose days are meant: Asia/Tokyo, +09:00; else UTC.");

    public void AddTo(Command command)
    {
        command.Add(_since);
        command.Add(_until);
        command.Add(_now);
        command.Add(_zone);
    }

    /// <exception cref="UsageException">A time or a zone cannot be read.</exception>
    public (DateTimeOffset? Since, DateTimeOffset? Until, DateTimeOffset? Now, TimeZoneInfo? Zone) Read(ParseResult typed)
    {
        var zone = typed.GetValue(_zone) is { } name ? TimeText.Zone(_zone.Name, name) : null;
        var days = zone ?? TimeZoneInfo.Utc;
        return (Time(_since)?.Start, Time(_until)?.End, Time(_now)?.Start, zone);

        (DateTimeOffset Start, DateTimeOffset End)? Time(TextOption option) =>
            typed.GetValue(option) is { } text ? TimeText.Read(option.Name, text, days) : null;
    }
}
