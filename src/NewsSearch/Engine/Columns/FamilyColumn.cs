using System.Collections.Concurrent;
using Lucene.Net.Index;
using NewsSearch.Analysis.People;

namespace NewsSearch.Engine.Columns;

/// <summary>
/// The family name of each speaker of a segment, as a number that all of its spellings share; other families may share it too.
/// A name is taken apart when it is first asked for. Thread-safe.
/// </summary>
internal sealed class FamilyColumn(ValueColumn speakers)
{
    /// <summary>Names that are remembered; then all are let go.</summary>
    private const int MostKnown = 1 << 18;

    // The same names stand in many segments, and taking one apart costs more than all else. By a number of the name.
    private static readonly ConcurrentDictionary<ulong, int> s_known = [];

    // Zero where it is not known yet; whoever comes at the same time writes the same.
    private readonly int[] _families = new int[speakers.Count];

    public int Of(int ordinal, TermsEnum terms)
    {
        var known = Volatile.Read(ref _families[ordinal]);
        if (known != 0)
            return known;
        var name = speakers.ValueOf(ordinal, terms);
        var hash = Hash(name);
        if (!s_known.TryGetValue(hash, out var family))
        {
            family = NumberOf(PersonName.Of(name).FamilyKey);
            if (s_known.Count >= MostKnown)
                s_known.Clear();
            s_known[hash] = family;
        }
        Volatile.Write(ref _families[ordinal], family);
        return family;
    }

    /// <summary>The number of a family; never zero.</summary>
    public static int NumberOf(string familyKey)
    {
        var hash = Hash(familyKey);
        return (int)(hash ^ hash >> 32) is var folded && folded != 0 ? folded : 1;
    }

    private static ulong Hash(string text)
    {
        var hash = RequestFingerprint.Start;
        foreach (var c in text)
            hash = RequestFingerprint.Add(RequestFingerprint.Add(hash, (byte)c), (byte)(c >> 8));
        return hash;
    }
}
