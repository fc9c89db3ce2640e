using System.Collections.Immutable;

namespace NewsSearch.Querying.Nodes;

/// <summary>Words in a row: <c>"peace treaty"</c>, or in any of their forms: <c>forms("peace treaty")</c>.</summary>
/// <param name="Text">What stands between the quotation marks, as typed.</param>
/// <param name="Forms">Whether other forms of the words count too; by default they must be as written.</param>
public sealed record PhraseNode(string Text, bool Forms = false) : QueryNode
{
    /// <inheritdoc/>
    public override ImmutableArray<QueryNode> Children => [];
}
