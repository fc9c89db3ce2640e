using System.Globalization;
using NewsSearch.Querying.Nodes;
using NewsSearch.Querying.Spelling;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// A proximity connector in any of its spellings: <c>w/5</c>, <c>/5</c>, <c>near/5</c>, <c>pre/5</c>, <c>+5</c>, <c>onear/5</c>,
/// <c>not w/5</c>, <c>not/5</c>; with <c>s</c>, <c>p</c> or <c>seg</c> for the number. n words apart is as in our language: one
/// is next to each other.
/// </summary>
/// <param name="Near">What it is in our language; of <c>w/seg</c>, which we have not, the order and the negation alone count.</param>
/// <param name="IsSegment">Whether it is <c>w/seg</c>.</param>
internal readonly record struct NexisNearness(Proximity Near, bool IsSegment)
{
    // The longest first, so that none hides another.
    private static readonly (string Name, bool Ordered)[] Names =
    [
        ("within/", false), ("onear/", true), ("near/", false), ("pre/", true), ("w/", false), ("/", false), ("+", true),
    ];

    public int Priority => Near.Unit switch
    {
        _ when IsSegment => Near.Negated ? NexisPriority.NotSegment : NexisPriority.Segment,
        NearUnit.Sentence => NexisPriority.Sentence,
        NearUnit.Paragraph => NexisPriority.Paragraph,
        _ => NexisPriority.Words(Near.Distance),
    };

    /// <summary>Reads a run; null when it is no connector. A number out of all bounds reads as the largest.</summary>
    public static NexisNearness? Read(string run)
    {
        if (run.StartsWith("not/", StringComparison.OrdinalIgnoreCase))
            return Read(run[3..])?.Not();
        foreach ((string name, bool ordered) in Names)
        {
            if (!run.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            string rest = run[name.Length..];
            if (rest.Length > 0 && !rest.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                bool fits = int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out int distance);
                return new(new Proximity(NearUnit.Words, fits ? distance : int.MaxValue, ordered), false);
            }
            return rest.ToUpperInvariant() switch
            {
                "S" or "SENT" or "SENTENCE" => new(new Proximity(NearUnit.Sentence, 0, ordered), false),
                "P" or "PARA" or "PARAGRAPH" => new(new Proximity(NearUnit.Paragraph, 0, ordered), false),
                "SEG" or "SEGMENT" => new(new Proximity(NearUnit.Paragraph, 0, ordered), true),
                _ => null,
            };
        }
        return null;
    }

    public NexisNearness Not() => this with { Near = Near with { Negated = true } };
}
