using System.Globalization;
using System.Text;
using NewsSearch.Cli.Output.Text;
using NewsSearch.Contract;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Markdown;

/// <summary>Hits as a Markdown document: the query, then an entry a hit.</summary>
internal sealed class HitsMarkdown : IHitOutput
{
    private readonly Stream _to;

    public HitsMarkdown(Stream to, SearchPage head)
    {
        _to = to;
        var query = head.Query.Length == 0 ? "The newest stories" : MarkdownText.Escape(head.Query);
        Write(string.Create(CultureInfo.InvariantCulture, $"# {query}\n\n{MarkdownText.Escape(HitText.Total(head))}\n\n"));
    }

    public void Add(SearchHit hit)
    {
        var headline = MarkdownText.Escape(hit.Headline.Length > 0 ? hit.Headline : "(no headline)");
        var snippet = hit.Snippet.Length > 0 ? $"> {MarkdownText.Escape(hit.Snippet, hit.Highlights)}\n\n" : "";
        Write(string.Create(CultureInfo.InvariantCulture, $"## {hit.Rank}\\. {headline}\n\n{MarkdownText.Escape(FactsLine.Of(hit))}\n\n{snippet}"));
    }

    public void Dispose()
    {
    }

    private void Write(string text) => _to.Write(Encoding.UTF8.GetBytes(text));
}
