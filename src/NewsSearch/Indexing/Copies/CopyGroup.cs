using System.Buffers.Binary;

namespace NewsSearch.Indexing.Copies;

/// <summary>The stories of one text that a story belongs to.</summary>
/// <param name="Key">The same for all of them, and of no other story.</param>
/// <param name="Joined">Whether the story was made of one that was there before, be it an earlier version of itself.</param>
internal readonly record struct CopyGroup(long Key, bool Joined)
{
    /// <summary>A group of one, named by the content: the next version of a story, if it is another text, is no longer in it.</summary>
    public static CopyGroup Of(ReadOnlySpan<byte> digest) => new(BinaryPrimitives.ReadInt64LittleEndian(digest), false);
}
