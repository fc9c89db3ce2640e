using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>Stories as rows, with their labels as numbers. Words and labels of one story alone teach nothing and are left out.</summary>
internal sealed class TrainingSet
{
    /// <summary>Stories that a word or label needs.</summary>
    public const int Fewest = 2;

    private const int MostFeatures = 1 << 20;

    public TrainingSet(List<TrainingStory> stories)
    {
        (Keys, Rareness) = Vocabulary(stories);
        Rows = RowsOf(stories);
        var counts = stories.SelectMany(s => s.Topics).GroupBy(t => t).Select(g => (Label: g.Key, Count: g.Count())).ToList();
        Labels = [.. counts.Where(c => c.Count >= Fewest)
            .OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.Ordinal).Take(LabelWeights.MostLabels)
            .Select(c => c.Label).Order(StringComparer.Ordinal)];
        RareLabels = counts.Count - Labels.Length;
        var numbers = Labels.Select((label, i) => (label, i)).ToDictionary(p => p.label, p => p.i, StringComparer.Ordinal);
        LabelsOf = [.. stories.Select(s => s.Topics.Where(numbers.ContainsKey).Select(t => numbers[t]).Order().ToArray())];
        RowsWith = new List<int>[Labels.Length];
        for (var label = 0; label < Labels.Length; label++)
            RowsWith[label] = [];
        for (var row = 0; row < LabelsOf.Length; row++)
            foreach (var label in LabelsOf[row])
                RowsWith[label].Add(row);
        Unlearned = stories.Sum(s => s.Topics.Length) - LabelsOf.Sum(l => l.Length);
        MayHaveOneEach = stories.TrueForAll(s => s.Topics.Length == 1);
    }

    public ulong[] Keys { get; }

    public float[] Rareness { get; }

    public SparseRows Rows { get; }

    public string[] Labels { get; }

    /// <summary>Labels left out.</summary>
    public int RareLabels { get; }

    /// <summary>What stories have of labels that were left out: what no model can find.</summary>
    public int Unlearned { get; }

    /// <summary>Whether every story has exactly one label.</summary>
    public bool MayHaveOneEach { get; }

    /// <summary>The labels of each row, ascending.</summary>
    public int[][] LabelsOf { get; }

    /// <summary>The rows of each label, ascending.</summary>
    public List<int>[] RowsWith { get; }

    private static (ulong[] Keys, float[] Rareness) Vocabulary(List<TrainingStory> stories)
    {
        var frequencies = new Dictionary<ulong, int>();
        foreach (var story in stories)
            foreach (var key in story.Keys)
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(frequencies, key, out _)++;
        var kept = frequencies.Where(f => f.Value >= Fewest);
        if (frequencies.Count > MostFeatures)
            kept = kept.OrderByDescending(f => f.Value).ThenBy(f => f.Key).Take(MostFeatures);
        var sorted = kept.OrderBy(f => f.Key).ToList();
        return ([.. sorted.Select(f => f.Key)], [.. sorted.Select(f => TermWeight.Rareness(stories.Count, f.Value))]);
    }

    private SparseRows RowsOf(List<TrainingStory> stories)
    {
        var numbers = new KeyTable(Keys.Length);
        for (var i = 0; i < Keys.Length; i++)
            numbers.GetOrAdd(Keys[i], i);
        var starts = new int[stories.Count + 1];
        var (features, values) = (new List<int>(), new List<float>());
        for (var row = 0; row < stories.Count; row++)
        {
            var squares = 0.0;
            for (var i = 0; i < stories[row].Keys.Length; i++)
            {
                var feature = numbers.Find(stories[row].Keys[i]);
                if (feature < 0)
                    continue;
                var value = TermWeight.Of(stories[row].Counts[i], Rareness[feature]);
                squares += value * value;
                features.Add(feature);
                values.Add(value);
            }
            var scale = squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0;
            for (var i = starts[row]; i < values.Count; i++)
                values[i] *= scale;
            starts[row + 1] = values.Count;
        }
        return new SparseRows(Keys.Length, starts, [.. features], [.. values]);
    }
}
