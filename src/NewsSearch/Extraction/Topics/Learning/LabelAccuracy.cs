using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>F1 of labels given against labels wanted: over all decisions (micro), and as the mean over labels (macro).</summary>
/// <param name="labels">How many there are.</param>
/// <param name="outOfReach">Labels wanted that cannot be given.</param>
internal sealed class LabelAccuracy(int labels, int outOfReach)
{
    private readonly int[] _right = new int[labels];
    private readonly int[] _given = new int[labels];
    private readonly int[] _wanted = new int[labels];

    public double MicroF1 => F1(_right.Sum(), _given.Sum(), _wanted.Sum() + outOfReach);

    public double MacroF1 => Enumerable.Range(0, _right.Length).Select(l => F1(_right[l], _given[l], _wanted[l])).DefaultIfEmpty().Average();

    public void Add(ReadOnlySpan<LabelScore> given, int[] wanted)
    {
        foreach (var (label, _) in given)
        {
            _given[label]++;
            if (Array.BinarySearch(wanted, label) >= 0)
                _right[label]++;
        }
        foreach (var label in wanted)
            _wanted[label]++;
    }

    private static double F1(int right, int given, int wanted) => given + wanted == 0 ? 0 : 2.0 * right / (given + wanted);
}
