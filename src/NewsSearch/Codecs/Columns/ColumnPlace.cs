namespace NewsSearch.Codecs.Columns;

/// <summary>Where a column of numbers is in its file.</summary>
/// <param name="Offset">Its first byte.</param>
/// <param name="Count">Numbers in it.</param>
/// <param name="BlockSize">Numbers of a block, a power of two.</param>
internal readonly record struct ColumnPlace(long Offset, long Count, int BlockSize);
