using System.Collections.Immutable;

namespace NewsSearch.Querying;

/// <summary>A field that a query can name. There is one instance a field, so reference equality is equality.</summary>
public sealed class QueryField
{
    internal QueryField(string name, QueryFieldKind kind, string phrase, params ImmutableArray<string> aliases)
    {
        (Name, Kind, Phrase, Aliases) = (name, kind, phrase, aliases);
    }

    /// <summary>The name, in lower case.</summary>
    public string Name { get; }

    /// <summary>What kind of value it takes.</summary>
    public QueryFieldKind Kind { get; }

    /// <summary>Other names that are understood, in lower case.</summary>
    public ImmutableArray<string> Aliases { get; }

    /// <summary>Where a value is found, in plain words: <c>in the headline</c>.</summary>
    internal string Phrase { get; }

    /// <summary>Whether the value is words, so that a group of words can stand for it.</summary>
    internal bool TakesWords => Kind is QueryFieldKind.Text or QueryFieldKind.Name or QueryFieldKind.Keyword;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
