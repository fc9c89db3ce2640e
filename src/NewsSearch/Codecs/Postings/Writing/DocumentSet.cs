using System.Numerics;

namespace NewsSearch.Codecs.Postings.Writing;

/// <summary>A bit a document, to count those that a field stands in.</summary>
internal sealed class DocumentSet(int documents)
{
    private readonly ulong[] _bits = new ulong[(documents + 63) >>> 6];

    public void Add(int document) => _bits[document >>> 6] |= 1UL << (document & 63);

    public int Count()
    {
        var count = 0;
        foreach (var word in _bits)
            count += BitOperations.PopCount(word);
        return count;
    }
}
