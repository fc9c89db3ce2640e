using NewsSearch.Articles;

namespace NewsSearch.Querying.Printing;

/// <summary>Names of the kinds of quotes.</summary>
internal static class QuoteKinds
{
    public static string Spell(QuoteKind kind) => kind switch
    {
        QuoteKind.Direct => "direct",
        QuoteKind.Indirect => "indirect",
        _ => "mixed",
    };
}
