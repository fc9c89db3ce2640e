using Lucene.Net.Index;
using NewsSearch.Analysis.People;

namespace NewsSearch.Engine.Columns;

/// <summary>
/// The family name of each speaker of a segment, as a number that all of its spellings share; other families may share it too.
/// A name is taken apart when it is first asked for. Thread-safe.
/// </summary>
internal sealed class FamilyColumn(ValueColumn speakers)
{
    // Zero where it is not known yet; whoever comes at the same time writes the same.
    private readonly int[] _families = new int[speakers.Count];

    public int Of(int ordinal, TermsEnum terms)
    {
        var known = Volatile.Read(ref _families[ordinal]);
        if (known != 0)
            return known;
        var family = NumberOf(PersonName.Of(speakers.ValueOf(ordinal, terms)).FamilyKey);
        Volatile.Write(ref _families[ordinal], family);
        return family;
    }

    /// <summary>The number of a family; never zero.</summary>
    public static int NumberOf(string familyKey)
    {
        var hash = RequestFingerprint.Start;
        foreach (var c in familyKey)
            hash = RequestFingerprint.Add(RequestFingerprint.Add(hash, (byte)c), (byte)(c >> 8));
        return (int)(hash ^ hash >> 32) is var folded && folded != 0 ? folded : 1;
    }
}
