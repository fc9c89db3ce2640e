using System.Collections.Frozen;
using NewsSearch.Querying.Dialects.Reading;

namespace NewsSearch.Querying.Dialects.Lucene;

/// <summary>The fields that a Lucene query may mean.</summary>
internal static class LuceneFields
{
    private static readonly FrozenDictionary<string, QueryField> Named = WordTable.LoadFields(typeof(LuceneFields), "lucene-fields.txt");

    /// <summary>The field of a name; null where there is none that a Lucene query could have.</summary>
    public static QueryField? Find(string name)
    {
        QueryField? field = Named.GetValueOrDefault(name) ?? QueryFields.Find(name);
        return field is { TakesWords: true } or { Kind: QueryFieldKind.Number } || field == QueryFields.Published || field == QueryFields.Mentions || field == QueryFields.Filed
            ? field
            : null;
    }
}
