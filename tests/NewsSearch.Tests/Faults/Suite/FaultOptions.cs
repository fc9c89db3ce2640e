using System.Globalization;

namespace NewsSearch.Tests.Faults.Suite;

/// <summary>What the command was asked for.</summary>
internal sealed record FaultOptions(int Seed, bool IsQuick, string? Only, bool Record, int Minutes = 0)
{
    /// <summary>Null where it cannot be read.</summary>
    public static FaultOptions? Read(IReadOnlyList<string> words, int seed)
    {
        var options = new FaultOptions(seed, false, null, false);
        for (var i = 0; i < words.Count; i++)
            switch (words[i])
            {
                case "--quick":
                    options = options with { IsQuick = true };
                    break;
                case "--record":
                    options = options with { Record = true };
                    break;
                case "--seed" when i + 1 < words.Count && int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                    options = options with { Seed = number };
                    i++;
                    break;
                case "--minutes" when i + 1 < words.Count && int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes > 0:
                    options = options with { Minutes = minutes };
                    i++;
                    break;
                case "--only" when i + 1 < words.Count && AllTrials.List.Any(t => t.Name == words[i + 1]):
                    options = options with { Only = words[++i] };
                    break;
                default:
                    return null;
            }
        // A table of a part would look like one of the whole.
        return options.Record && (options.IsQuick || options.Only is not null) ? null : options;
    }
}
