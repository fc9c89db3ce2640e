using System.Numerics;
using System.Runtime.CompilerServices;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Where each of some documents of a segment stands among them: a bit a document, and for every 64 how many come before, so that most
/// documents are told not to be there by one look. One thread; good until the next is made by it.
/// </summary>
internal readonly struct DocumentPlaces
{
    [ThreadStatic]
    private static ulong[]? t_marks;

    [ThreadStatic]
    private static int[]? t_before;

    private readonly ulong[] _marks;
    private readonly int[] _before;

    private DocumentPlaces(ulong[] marks, int[] before) => (_marks, _before) = (marks, before);

    /// <param name="documents">The documents, rising.</param>
    /// <param name="most">As many has the segment.</param>
    public static DocumentPlaces Of(ReadOnlySpan<int> documents, int most)
    {
        var words = (most + 63) >> 6;
        if (t_marks is null || t_marks.Length < words)
            (t_marks, t_before) = (new ulong[words], new int[words]);
        var (marks, before) = (t_marks, t_before!);
        marks.AsSpan(0, words).Clear();
        for (var i = documents.Length - 1; i >= 0; i--)
        {
            marks[documents[i] >> 6] |= 1UL << documents[i];
            before[documents[i] >> 6] = i;
        }
        return new DocumentPlaces(marks, before);
    }

    /// <summary>The place of a document; below zero where it is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(int document)
    {
        var marks = _marks[document >> 6];
        var bit = 1UL << document;
        return (marks & bit) == 0 ? -1 : _before[document >> 6] + BitOperations.PopCount(marks & (bit - 1));
    }
}
