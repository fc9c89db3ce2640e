using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Parsing;

/// <summary>What stands around the part being read.</summary>
/// <param name="Depth">How many brackets are open.</param>
/// <param name="Field">The field whose value is read, if any.</param>
/// <param name="InSaid">Whether it is an argument of <c>said()</c>.</param>
/// <param name="CommaEnds">Whether a comma ends it; elsewhere commas are punctuation.</param>
internal readonly record struct Context(int Depth, QueryField? Field = null, bool InSaid = false, bool CommaEnds = false)
{
    public ScanMode Mode => Field is { TakesWords: false } ? ScanMode.Raw : ScanMode.Text;

    public Context Inside => this with { Depth = Depth + 1, CommaEnds = false };
}
