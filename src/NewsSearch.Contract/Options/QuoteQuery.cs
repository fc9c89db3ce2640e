using NewsSearch.Articles;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;

namespace NewsSearch.Contract.Options;

/// <summary>A query for quotes, narrowed by who said them, of whom they speak, and their kind.</summary>
internal static class QuoteQuery
{
    private const int MostMeant = 4;
    private const int MostNames = 32;

    /// <summary>The query with said() in front, as if it had been typed so.</summary>
    public static ParsedQuery Narrowed(ParsedQuery query, QueryNode? speaker, QueryNode? words, QuoteKind? kind)
    {
        if (speaker is null && words is null && kind is null)
            return query;
        var said = new SaidNode(speaker, words, kind);
        QueryNode tree = query.Tree is null or AllNode ? said : new AndNode(said, query.Tree);
        return query with { Tree = tree };
    }

    /// <summary>A name as words of a quote: as typed, and as stories call whoever it may mean.</summary>
    /// <exception cref="UsageException">It is no name.</exception>
    public static async Task<QueryNode> AboutAsync(NewsIndex index, string option, string name, CancellationToken cancellationToken)
    {
        var people = (await index.AliasesAsync(name, MostMeant, cancellationToken).ConfigureAwait(false)).People;
        var names = people.SelectMany(p => p.Spellings).Select(s => s.Name).Prepend(name).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostNames);
        var words = names.Select(n => QueryParser.Parse('"' + n.Replace('"', ' ') + '"').Tree).OfType<QueryNode>().Where(n => n is WordNode or PhraseNode).ToList();
        return words.Count switch
        {
            0 => throw new UsageException($"{option} takes a name such as Putin or 'Foreign Ministry', not '{name}'."),
            1 => words[0],
            _ => new OrNode(words),
        };
    }

    /// <summary>Read as said(NAME) reads it, so that a name means the same on both ways.</summary>
    /// <exception cref="UsageException">It is no name.</exception>
    public static QueryNode Speaker(string option, string name) =>
        QueryParser.Parse("speaker:(" + name + ")").Tree is FieldNode field && field.Field == QueryFields.Speaker
            ? field.Child
            : throw new UsageException($"{option} takes a name such as Lavrov or 'Taro Kono', not '{name}'.");
}
