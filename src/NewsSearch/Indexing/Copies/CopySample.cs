using System.Numerics;
using System.Runtime.Intrinsics;
using NewsSearch.Articles;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Copies;

/// <summary>
/// A sample of the runs of four words in a story: those with the lowest numbers, so that stories with runs in common have
/// some of them in their samples (bottom-k sketch: Broder, On the resemblance and containment of documents, 1997). A key is
/// such a number together with the fortnight of the story, as only stories of about one time are compared: what must be
/// looked at grows with the stories of a fortnight, not with the index. A story that tells no time is looked for in all of
/// them. Immutable.
/// </summary>
internal sealed class CopySample
{
    private const int BitsOfRun = 36;
    private const int BitsOfFortnight = KeyTerm.Bits - BitsOfRun;
    /// <summary>Two vectors of them.</summary>
    internal const int Most = 16;

    private const int RunLength = 4;
    private const long Day = 86_400;
    private const long SecondsOfFortnight = 14 * Day;
    private const long Reach = (CopyRule.FarthestHours * 3_600L) + Day;

    /// <summary>The fortnight of all stories that tell no time.</summary>
    public const uint Undated = (1 << BitsOfFortnight) - 1;

    private static readonly long s_start = DateTimeOffset.MinValue.ToUnixTimeSeconds();

    private readonly uint[] _runs;
    private readonly uint _first;
    private readonly uint _last;
    private readonly uint _own;
    private readonly long _from;

    private CopySample(uint[] runs, StoryTime? published)
    {
        _runs = runs;
        (_first, _own, _last) = (Undated, Undated, Undated);
        if (published is not { } time)
            return;
        var from = time.Instant.ToUnixTimeSeconds();
        _from = from;
        (_first, _own, _last) = (Of(from - Reach), Of(from), Of(from + Reach));
    }

    /// <summary>Runs in the sample.</summary>
    public int Count => _runs.Length;

    /// <summary>The story's own.</summary>
    public uint Fortnight => _own;

    /// <summary>The fortnights in which a copy that tells its time may be, of a story that does.</summary>
    public (uint First, uint Last) Fortnights => (_first, _last);

    /// <summary>Whether a story of a time may be near enough.</summary>
    public bool MayReach(long from) => _own == Undated || Math.Abs(from - _from) <= Reach;

    /// <summary>A key that the story is found by.</summary>
    public ulong Key(int run) => Key(run, _own);

    /// <summary>A key that a copy of it may be found by.</summary>
    public ulong Key(int run, uint fortnight) => ((ulong)fortnight << BitsOfRun) | _runs[run];

    /// <summary>The sample of a story's body; empty where there is too little to tell a copy by, or where it may not be used.</summary>
    public static CopySample Of(Article article, CopyWords words)
    {
        var body = words.Body;
        if (body.Length < CopyRule.LeastWords || article.Status is StoryStatus.Canceled or StoryStatus.Withheld)
            return new CopySample([], null);
        Span<uint> runs = stackalloc uint[Most];
        var count = Lowest(body, runs);
        return new CopySample(runs[..count].ToArray(), CopyTime.Of(article));
    }

    /// <summary>Writes the lowest runs of words, rising, each once, to room for <see cref="Most"/>; gives how many there are.</summary>
    internal static int Lowest(ReadOnlySpan<uint> words, Span<uint> lowest)
    {
        lowest[..Most].Fill(uint.MaxValue);
        var count = 0;
        var start = 0;
        // Eight runs at once: nearly all are too high, once there are enough.
        for (; start + Vector256<uint>.Count + RunLength - 1 <= words.Length; start += Vector256<uint>.Count)
        {
            var several = Vector256<uint>.Zero;
            for (var word = 0; word < RunLength; word++)
                several = TermHash.Followed(several, Vector256.Create(words[(start + word)..]));
            var kept = count < Most ? byte.MaxValue
                : Vector256.LessThan(several, Vector256.Create(lowest[Most - 1])).ExtractMostSignificantBits();
            for (; kept != 0; kept &= kept - 1)
                Keep(lowest, ref count, several[BitOperations.TrailingZeroCount(kept)]);
        }
        for (; start + RunLength <= words.Length; start++)
        {
            var run = 0u;
            foreach (var word in words.Slice(start, RunLength))
                run = TermHash.Followed(run, word);
            Keep(lowest, ref count, run);
        }
        return count;
    }

    /// <summary>The run of a key, whatever its fortnight.</summary>
    public static ulong RunOf(ulong key) => key & ((1ul << BitsOfRun) - 1);

    /// <summary>The fortnight of a key.</summary>
    public static uint FortnightOf(ulong key) => (uint)(key >> BitsOfRun);

    /// <summary>The first key of a fortnight.</summary>
    public static ulong FirstOf(uint fortnight) => (ulong)fortnight << BitsOfRun;

    private static uint Of(long seconds) => (uint)Math.Max(0, (seconds - s_start) / SecondsOfFortnight);

    /// <summary>Puts a run to its place, unless it is there or too high. The places that are not taken hold what no run exceeds.</summary>
    private static void Keep(Span<uint> lowest, ref int count, uint run)
    {
        var value = Vector256.Create(run);
        var at = BitOperations.PopCount(
            Vector256.LessThan(Vector256.Create<uint>(lowest), value).ExtractMostSignificantBits()
            | Vector256.LessThan(Vector256.Create<uint>(lowest[Vector256<uint>.Count..]), value).ExtractMostSignificantBits() << Vector256<uint>.Count);
        if (at == Most || at < count && lowest[at] == run)
            return;
        for (var i = Math.Min(count, Most - 1); i > at; i--)
            lowest[i] = lowest[i - 1];
        lowest[at] = run;
        count += count < Most ? 1 : 0;
    }
}
