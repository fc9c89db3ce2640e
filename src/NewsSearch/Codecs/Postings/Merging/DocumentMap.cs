using Lucene.Net.Index;

namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>From a reader's documents to those of the merged segment.</summary>
internal sealed class DocumentMap
{
    private readonly int[]? _numbers;
    private readonly int _base;

    private DocumentMap(int @base, int[]? numbers)
    {
        _base = @base;
        _numbers = numbers;
    }

    /// <summary>Whether every document goes in.</summary>
    public bool IsWhole => _numbers is null;

    // Lucene's map unpacks a number at each question; postings ask for every document hundreds of times.
    public static DocumentMap Of(MergeState.DocMap map, int @base)
    {
        if (!map.HasDeletions)
            return new DocumentMap(@base, null);
        var numbers = GC.AllocateUninitializedArray<int>(map.MaxDoc);
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = map.Get(i);
            numbers[i] = number < 0 ? -1 : number + @base;
        }
        return new DocumentMap(0, numbers);
    }

    /// <summary>The new number of a document; below zero if it was deleted.</summary>
    public int this[int document] => _numbers is null ? document + _base : _numbers[document];
}
