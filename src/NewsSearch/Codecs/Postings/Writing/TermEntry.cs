namespace NewsSearch.Codecs.Postings.Writing;

/// <summary>
/// What the dictionary holds of a term. On disk, as numbers of variable length: documents, with frequencies doubled and 1
/// added if there are as many occurrences as documents, else followed by how many more; then the document of a term that has
/// one, else the length of its part of the documents file and, from 128 documents on, how much of that is the table and, in a
/// field with impacts, how much these are; with
/// positions, the position of a term that occurs once, else the length of its part of the positions file.
/// </summary>
internal struct TermEntry
{
    public int DocFreq;
    public long TotalTermFreq;

    /// <summary>The document of a term that has one.</summary>
    public int Document;

    /// <summary>The position of a term that occurs once.</summary>
    public int Position;

    public long DocumentsStart;
    public long DocumentsLength;

    /// <summary>The end of the documents' part that is the table of full blocks.</summary>
    public long TableLength;

    /// <summary>What comes before the table: the impacts.</summary>
    public long ImpactsLength;

    public long PositionsStart;
    public long PositionsLength;
}
