namespace NewsSearch.Tests.Scoring.Topics;

/// <summary>Topics found against topics given, counted story by story.</summary>
internal sealed class TopicFigures
{
    private readonly Dictionary<string, (int Right, int Found, int Given)> _counts = new(StringComparer.Ordinal);

    public int Stories { get; private set; }

    /// <summary>Topics that were given to some story.</summary>
    public int Topics => _counts.Values.Count(count => count.Given > 0);

    /// <summary>Over all decisions, in percent.</summary>
    public double MicroF1 => Score.F1(_counts.Values.Sum(c => c.Right), _counts.Values.Sum(c => c.Found), _counts.Values.Sum(c => c.Given));

    /// <summary>The mean over topics that were given, in percent.</summary>
    public double MacroF1 => _counts.Values.Where(c => c.Given > 0).Select(c => Score.F1(c.Right, c.Found, c.Given)).DefaultIfEmpty().Average();

    public double Precision => Score.Percent(_counts.Values.Sum(c => c.Right), _counts.Values.Sum(c => c.Found));

    public double Recall => Score.Percent(_counts.Values.Sum(c => c.Right), _counts.Values.Sum(c => c.Given));

    public void Add(IEnumerable<string> given, IEnumerable<string> found)
    {
        Stories++;
        var truth = given.ToHashSet(StringComparer.Ordinal);
        foreach (var topic in found.Distinct(StringComparer.Ordinal))
            Count(topic, right: truth.Contains(topic) ? 1 : 0, found: 1);
        foreach (var topic in truth)
            Count(topic, given: 1);
    }

    private void Count(string topic, int right = 0, int found = 0, int given = 0)
    {
        var before = _counts.GetValueOrDefault(topic);
        _counts[topic] = (before.Right + right, before.Found + found, before.Given + given);
    }
}
