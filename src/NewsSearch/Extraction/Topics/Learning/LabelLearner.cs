namespace NewsSearch.Extraction.Topics.Learning;

/// <summary>Learns one classifier a label, several labels at a time. The result does not depend on how many.</summary>
internal sealed class LabelLearner(TrainingSet set, int threads, CancellationToken cancellationToken)
{
    /// <param name="rows">What to learn from.</param>
    /// <param name="cost">See <see cref="LinearSvm.Learn"/>.</param>
    /// <param name="learned">Called on several threads with a label and what was learned, which is overwritten afterwards.</param>
    public void Learn(int[] rows, double cost, Action<int, LinearSvm> learned)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(
            0, set.Labels.Length, options, () => new Room(set.Rows),
            (label, _, room) =>
            {
                foreach (var row in set.RowsWith[label])
                    room.Has[row] = true;
                room.Svm.Learn(rows, room.Has, cost);
                foreach (var row in set.RowsWith[label])
                    room.Has[row] = false;
                learned(label, room.Svm);
                return room;
            },
            _ => { });
    }

    private sealed class Room(SparseRows rows)
    {
        public LinearSvm Svm { get; } = new(rows);

        public bool[] Has { get; } = new bool[rows.Count];
    }
}
