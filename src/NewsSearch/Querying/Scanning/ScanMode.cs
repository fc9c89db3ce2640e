namespace NewsSearch.Querying.Scanning;

/// <summary>How the next token is read.</summary>
internal enum ScanMode
{
    /// <summary>Anything the language has.</summary>
    Text,

    /// <summary>Right after a field's colon: operators and field names are words there.</summary>
    FieldValue,

    /// <summary>A day, a number, a state: not taken apart.</summary>
    Raw,
}
