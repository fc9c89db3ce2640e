namespace NewsSearch.Extraction.Topics.Models;

/// <summary>
/// What every feature says on every label: the labels of feature f are those from <c>Starts[f]</c> to <c>Starts[f + 1]</c>, in
/// ascending order. Immutable, thread-safe.
/// </summary>
/// <param name="Keys">The features' keys, ascending.</param>
/// <param name="Rareness">ln((N + 1) / df) of each.</param>
/// <param name="Starts">One more than there are features.</param>
/// <param name="Labels">Numbers of labels.</param>
/// <param name="Weights">Beside each label, what the feature adds to its score.</param>
/// <param name="Biases">The score of each label without any feature.</param>
internal sealed record LabelWeights(ulong[] Keys, float[] Rareness, int[] Starts, ushort[] Labels, float[] Weights, float[] Biases)
{
    public const int MostLabels = ushort.MaxValue;

    /// <summary>The weight of a feature for a label; 0 where it says nothing.</summary>
    public float Of(int feature, int label)
    {
        var at = Array.BinarySearch(Labels, Starts[feature], Starts[feature + 1] - Starts[feature], (ushort)label);
        return at < 0 ? 0 : Weights[at];
    }
}
