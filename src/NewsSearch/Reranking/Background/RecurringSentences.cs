using System.Runtime.InteropServices;
using NewsSearch.Analysis.Maps;

namespace NewsSearch.Reranking.Background;

/// <summary>
/// The sentences that many of the best stories carry, as wires repeat what a matter is about at the foot of every story that
/// touches it. Copies of one story count as one: what tells stories apart is their first sentence. One query, one thread.
/// </summary>
internal sealed class RecurringSentences
{
    /// <summary>In so many different stories a sentence is background. A quote that three or four report is news.</summary>
    private const int LeastStories = 5;

    // A sentence above, the first one of a story that carries it below; of a hundred stories some thousand.
    private readonly HashSet<ulong> _seen = new(1024);
    private readonly Dictionary<uint, int> _stories = new(1024);

    /// <summary>Whether there is any.</summary>
    public bool Any { get; private set; }

    /// <summary>Counts a story by the prints of its sentences.</summary>
    public void Add(ReadOnlySpan<uint> prints)
    {
        var lede = LedeOf(prints);
        if (lede < 0)
            return;
        foreach (var print in prints[(lede + 1)..])
        {
            if (print == SentencePrint.None || print == prints[lede] || !_seen.Add(((ulong)print << 32) | prints[lede]))
                continue;
            Any |= ++CollectionsMarshal.GetValueRefOrAddDefault(_stories, print, out _) >= LeastStories;
        }
    }

    /// <summary>Whether a sentence of a story is background there; its first one never is.</summary>
    public bool Contains(ReadOnlySpan<uint> prints, int sentence) =>
        prints[sentence] != SentencePrint.None && sentence > LedeOf(prints) && _stories.GetValueOrDefault(prints[sentence]) >= LeastStories;

    /// <summary>The first sentence long enough to be known again; -1 for none.</summary>
    private static int LedeOf(ReadOnlySpan<uint> prints) => prints.IndexOfAnyExcept(SentencePrint.None);
}
