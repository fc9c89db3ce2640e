using NewsSearch.Presentation;
using NewsSearch.Querying;

namespace NewsSearch.Server.Pages;

/// <summary>What the stories of an answer have in common, each value a way to narrow it.</summary>
internal static class FacetLists
{
    private static readonly Dictionary<FacetField, (string Title, string Field)> s_titles = new()
    {
        [FacetField.Speaker] = ("Speakers", "speaker"),
        [FacetField.Topic] = ("Topics", "topic"),
        [FacetField.Dateline] = ("Filed from", "dateline"),
        [FacetField.Source] = ("Sources", "source"),
        [FacetField.Year] = ("Years", "date"),
        [FacetField.Language] = ("Languages", "lang"),
    };

    public static void Write(HtmlText html, PageState state, IReadOnlyList<Facet> facets, string path = "/")
    {
        html.Markup("<aside class=\"facets\" aria-label=\"Narrow the answer\">");
        foreach (var facet in facets.Where(f => f.Values.Count > 1 || f.Values.Any(v => state.IsAsked(Part(s_titles[f.Field].Field, v.Value)))))
        {
            var (title, field) = s_titles[facet.Field];
            html.Add($"""<section><h2>{title}</h2><ul>""");
            foreach (var value in facet.Values)
                Value(html, state, path, Part(field, value.Value), value);
            html.Markup("</ul></section>");
        }
        html.Markup("</aside>\n");
    }

    /// <summary>The part of a query that asks for a value of a field.</summary>
    public static string Part(string field, string value)
    {
        var plain = value.Replace('"', ' ').Trim();
        var bare = field + ":" + plain;
        // As short as it is understood: date:2019, speaker:Lavrov.
        return plain.All(char.IsLetterOrDigit) && QueryParser.Parse(bare) is { Success: true, Notices.Count: 0 } ? bare : $"{field}:\"{plain}\"";
    }

    private static void Value(HtmlText html, PageState state, string path, string part, FacetValue value)
    {
        var link = state.Toggled(part).Link(path);
        if (state.IsAsked(part))
            html.Add($"""<li><a class="chosen" href="{link}" aria-label="Do not ask for {value.Value}"><span dir="auto">{value.Value}</span> <span class="count">{(long)value.Stories}</span></a></li>""");
        else
            html.Add($"""<li><a href="{link}"><span dir="auto">{value.Value}</span> <span class="count">{(long)value.Stories}</span></a></li>""");
    }
}
