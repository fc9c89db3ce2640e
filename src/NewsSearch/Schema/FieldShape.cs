namespace NewsSearch.Schema;

/// <summary>How a field is indexed.</summary>
internal enum FieldShape
{
    /// <summary>Words at positions, with norms.</summary>
    Text,

    /// <summary>Written forms at the positions of the text field beside it, no norms.</summary>
    Exact,

    /// <summary>Stems with frequencies; lengths are those of the text field beside it.</summary>
    Stem,

    /// <summary>Stems of several texts with weighted frequencies added up, and a length of its own: what ranking reads.</summary>
    Ranked,

    /// <summary>Words at positions, a gap between one value and the next, no norms: names.</summary>
    Names,

    /// <summary>Whole values, folded.</summary>
    Keyword,

    /// <summary>Numbers, each a term as <see cref="KeyTerm"/> writes it.</summary>
    Keys,

    /// <summary>A number a document, by document.</summary>
    NumberColumn,

    /// <summary>Bytes a document, by document.</summary>
    BytesColumn,

    /// <summary>Kept for showing, not searched.</summary>
    StoredOnly,
}
