namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>Which forms of its verb a word can be.</summary>
[Flags]
internal enum VerbForms : byte
{
    None = 0,
    Base = 1 << 0,
    Third = 1 << 1,
    Past = 1 << 2,
    Participle = 1 << 3,
    Gerund = 1 << 4,
}
