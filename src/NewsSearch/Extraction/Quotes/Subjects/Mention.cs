using NewsSearch.Articles;
using NewsSearch.Extraction.People;

namespace NewsSearch.Extraction.Quotes.Subjects;

/// <summary>A source as it stands beside its reporting words.</summary>
/// <param name="Kind">Name, pronoun or description.</param>
/// <param name="Range">Where it stands, as shown to users.</param>
/// <param name="Lead">First word that belongs to it, title included.</param>
/// <param name="End">Last word that belongs to it.</param>
/// <param name="Head">The word that says who: the pronoun, the noun of the description, the last word of the name.</param>
/// <param name="Name">The name, where it is one.</param>
internal sealed record Mention(MentionKind Kind, TextRange Range, int Lead, int End, int Head, NameMention? Name = null)
{
    public static Mention Of(NameMention name) => new(MentionKind.Name, name.Range, name.Lead, name.Last, name.Last, name);
}
