using System.Globalization;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Querying.Spelling;

/// <summary>A proximity operator: <c>w/5</c>, <c>near5</c>, <c>pre/s</c>, <c>SAME</c>.</summary>
internal sealed record Proximity(NearUnit Unit, int Distance, bool Ordered, bool Negated = false)
{
    private static readonly (string Name, bool Ordered)[] Names =
    [
        ("w/", false), ("near/", false), ("near", false), ("within/", false),
        ("pre/", true), ("onear/", true), ("adj/", true), ("adj", true),
    ];

    /// <summary>Reads a run; null when it is no operator. A distance out of all bounds reads as the largest number.</summary>
    public static Proximity? Read(string run)
    {
        // In lower case it is an everyday word: same day, same place.
        if (run == "SAME")
            return new(NearUnit.Paragraph, 0, false);
        foreach ((string name, bool ordered) in Names)
        {
            if (!run.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            ReadOnlySpan<char> rest = run.AsSpan(name.Length);
            if (name[^1] == '/' && rest.Length == 1 && (rest[0] | 0x20) is 's' or 'p')
                return new((rest[0] | 0x20) == 's' ? NearUnit.Sentence : NearUnit.Paragraph, 0, ordered);
            if (rest.Length > 0 && !rest.ContainsAnyExceptInRange('0', '9'))
            {
                bool fits = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int distance);
                return new(NearUnit.Words, fits ? distance : int.MaxValue, ordered);
            }
        }
        return null;
    }

    /// <summary>The canonical spelling.</summary>
    public static string Spell(NearUnit unit, int distance, bool ordered, bool negated) =>
        (negated ? "not " : "") + (ordered ? "pre/" : "w/") + unit switch
        {
            NearUnit.Sentence => "s",
            NearUnit.Paragraph => "p",
            _ => distance.ToString(CultureInfo.InvariantCulture),
        };
}
