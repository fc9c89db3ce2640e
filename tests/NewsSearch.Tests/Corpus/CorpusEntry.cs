namespace NewsSearch.Tests.Corpus;

/// <summary>One line of the corpus manifest: a file, with one story or several.</summary>
internal sealed record CorpusEntry(
    string Id,
    string Path,
    string Provenance,
    string Licence,
    string Sha256,
    int Stories,
    int Words,
    bool Invented,
    string Notes);
