using System.Text;
using NewsSearch.Contract.Options;
using NewsSearch.Engine;
using NewsSearch.Querying;
using NewsSearch.Querying.Nodes;
using NewsSearch.Server.Requests;

namespace NewsSearch.Server.Pages;

/// <summary>What a page is about, as its address says it: so every state of the page can be linked to.</summary>
/// <param name="Query">What was typed.</param>
/// <param name="Sort">The order; null for the best first.</param>
/// <param name="Since">The first day, as typed; null for no bound.</param>
/// <param name="Until">The last day, as typed.</param>
internal sealed record PageState(string Query, string? Sort, string? Since, string? Until)
{
    public static PageState Of(Parameters given) => new(given.Text("q") ?? "", given.Text("sort"), given.Text("since"), given.Text("until"));

    public static SearchOrder Order(Parameters given) => given.Choice("sort", Choices.Orders) ?? SearchOrder.Relevance;

    /// <summary>The address of a page about this.</summary>
    public string Link(string path, params ReadOnlySpan<(string Name, string? Value)> more)
    {
        var link = new StringBuilder(path);
        Append(link, "q", Query);
        Append(link, "sort", Sort);
        Append(link, "since", Since);
        Append(link, "until", Until);
        foreach (var (name, value) in more)
            Append(link, name, value);
        return link.ToString();
    }

    /// <summary>The same for stories that have a value in a field, too; without it where the query asks for it already.</summary>
    public PageState Toggled(string part) => IsAsked(part)
        ? this with { Query = (" " + Query + " ").Replace(" " + part + " ", " ", StringComparison.Ordinal).Trim() }
        : this with { Query = QueryParser.Parse(Query).Tree is OrNode ? $"({Query}) {part}" : $"{Query} {part}".Trim() };

    /// <summary>Whether the query has a part, written just so.</summary>
    public bool IsAsked(string part) => (" " + Query + " ").Contains(" " + part + " ", StringComparison.Ordinal);

    private static void Append(StringBuilder link, string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
            return;
        var isFirst = !link.ToString().Contains('?', StringComparison.Ordinal);
        link.Append(isFirst ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
    }
}
