namespace NewsSearch.Indexing.Copies;

/// <summary>How a word is written.</summary>
internal enum CopyWordKind : byte
{
    Small,
    Capital,

    /// <summary>In digits or in letters.</summary>
    Number
}
