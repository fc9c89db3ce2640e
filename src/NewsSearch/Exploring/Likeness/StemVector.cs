namespace NewsSearch.Exploring.Likeness;

/// <summary>What a text says, as a vector of length one over stems, which are numbers of a <see cref="StoryProfiles"/>. Immutable.</summary>
internal sealed class StemVector
{
    private readonly int[] _stems;
    private readonly float[] _weights;

    private StemVector(int[] stems, float[] weights)
    {
        _stems = stems;
        _weights = weights;
    }

    /// <summary>Whether the text says nothing.</summary>
    public bool IsEmpty => _stems.Length == 0;

    /// <summary>The stems, rising.</summary>
    public ReadOnlySpan<int> Stems => _stems;

    /// <summary>What each stem counts.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Scales the weights to a length of one. Weights are above zero.</summary>
    public static StemVector Of(Dictionary<int, float> weights)
    {
        var (stems, scaled) = (weights.Keys.ToArray(), weights.Values.ToArray());
        Array.Sort(stems, scaled);
        var length = MathF.Sqrt(scaled.Sum(w => w * w));
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] /= length;
        return new StemVector(stems, scaled);
    }

    /// <summary>The middle of some texts.</summary>
    public static StemVector Middle(IEnumerable<StemVector> vectors)
    {
        var sum = new Dictionary<int, float>();
        foreach (var vector in vectors)
            for (var i = 0; i < vector._stems.Length; i++)
                sum[vector._stems[i]] = sum.GetValueOrDefault(vector._stems[i]) + vector._weights[i];
        return Of(sum);
    }

    /// <summary>The cosine of the angle to another, from 0 for nothing in common to 1.</summary>
    public float Cosine(StemVector other)
    {
        var sum = 0f;
        for (int i = 0, j = 0; i < _stems.Length && j < other._stems.Length;)
        {
            var order = _stems[i] - other._stems[j];
            if (order == 0)
                sum += _weights[i] * other._weights[j];
            if (order <= 0)
                i++;
            if (order >= 0)
                j++;
        }
        return Math.Min(1, sum);
    }

    /// <summary>The stems that count most, those that count most first; of equals the lower number.</summary>
    public IEnumerable<(int Stem, float Weight)> Best(int most) =>
        _stems.Zip(_weights).OrderByDescending(s => s.Second).ThenBy(s => s.First).Take(most);

    /// <summary>The stems of both, those that bind them most first.</summary>
    public IEnumerable<int> Shared(StemVector other)
    {
        var shared = new List<(int Stem, float Weight)>();
        for (var i = 0; i < _stems.Length; i++)
            if (Array.BinarySearch(other._stems, _stems[i]) is >= 0 and var at)
                shared.Add((_stems[i], _weights[i] * other._weights[at]));
        return shared.OrderByDescending(s => s.Weight).ThenBy(s => s.Stem).Select(s => s.Stem);
    }
}
