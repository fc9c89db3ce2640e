using AngleSharp.Html.Dom;
using NewsSearch.Ingestion.Html.Blocks;

namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>A page's meta elements by name, whether that stands in name, property, itemprop or http-equiv; case does not matter.</summary>
internal sealed class MetaTags
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    public MetaTags(IHtmlDocument document)
    {
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var value = BlockText.Of(System.Net.WebUtility.HtmlDecode(meta.GetAttribute("content")));
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv");
            if (value.Length == 0 || string.IsNullOrWhiteSpace(name))
                continue;
            if (!_values.TryGetValue(name.Trim(), out var values))
                _values[name.Trim()] = values = [];
            values.Add(value);
        }
    }

    /// <summary>Every value of the names, in the order of the names.</summary>
    public IEnumerable<string> All(params IEnumerable<string> names) => names.SelectMany(name => _values.TryGetValue(name, out var values) ? values : []);

    public string? First(params IEnumerable<string> names) => All(names).FirstOrDefault();
}
