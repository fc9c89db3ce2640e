using NewsSearch.Presentation.Concordances;

namespace NewsSearch.Engine.Concordances;

/// <summary>The first lines by an order, of any number that come. One thread.</summary>
internal sealed class FirstLines(KwicOrder order, int most)
{
    // The last by the order stands first, to make room.
    private readonly PriorityQueue<KwicLine, Key> _lines = new(Comparer<Key>.Create((a, b) => b.CompareTo(a)));
    private int _came;

    public void Add(int document, KwicLine line)
    {
        var key = new Key(Text(line), Time(line), document, _came++);
        if (_lines.Count < most)
            _lines.Enqueue(line, key);
        else if (most > 0)
            _lines.EnqueueDequeue(line, key);
    }

    public IReadOnlyList<KwicLine> Sorted()
    {
        var sorted = new KwicLine[_lines.Count];
        for (var at = sorted.Length - 1; at >= 0; at--)
            sorted[at] = _lines.Dequeue();
        return sorted;
    }

    private string Text(KwicLine line) => order switch
    {
        KwicOrder.Left => string.Join(' ', Words(line.Left).Reverse()),
        KwicOrder.Right => string.Join(' ', Words(line.Right)),
        _ => "",
    };

    private long Time(KwicLine line) => order switch
    {
        KwicOrder.Newest => -(line.Published?.Instant.UtcTicks ?? 0),
        KwicOrder.Oldest => line.Published?.Instant.UtcTicks ?? long.MaxValue,
        _ => 0,
    };

    private static IEnumerable<string> Words(string context) =>
        context.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('"', '\'', '.', ',', ';', ':', '(', ')', '\u201C', '\u201D'));

    private readonly record struct Key(string Text, long Time, int Document, int Came) : IComparable<Key>
    {
        public int CompareTo(Key other) =>
            string.CompareOrdinal(Text, other.Text) is not 0 and var text ? text
            : Time != other.Time ? Time.CompareTo(other.Time)
            : Document != other.Document ? Document.CompareTo(other.Document) : Came.CompareTo(other.Came);
    }
}
