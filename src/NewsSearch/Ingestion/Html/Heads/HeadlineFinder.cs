using System.Collections.Frozen;
using NewsSearch.Ingestion.Html.Blocks;

namespace NewsSearch.Ingestion.Html.Heads;

/// <summary>
/// Finds a page's headline. What schema.org, headings, Open Graph and the title say are candidates with weights; those that
/// say the same thing vote together, so that the name of a site or a title made for search engines loses to the headline
/// that readers see. Of the winners the heading is taken, which is set with care, then what is declared.
/// </summary>
internal static class HeadlineFinder
{
    private const int Longest = 300;
    private const int MostHeadings = 40;
    private static readonly string[] s_metas = ["twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "analytics:title", "title", "headline", "citation_title"];
    private static readonly FrozenSet<string> s_words = WordList.Set("Heads.headline-words.txt");
    private static readonly FrozenSet<string> s_none = WordList.Lines("Heads.no-headlines.txt").Select(Folded.Of).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Candidate(string Text, string Folded, double Weight);

    /// <summary>The headline, without the site's name; empty where there is none.</summary>
    public static string Of(HtmlPage page)
    {
        var sites = page.SiteName is null ? [] : new[] { page.SiteName }.Concat(page.Metas.All("og:site_name")).ToList();
        var candidates = new List<Candidate>();
        void Add(string? text, double weight)
        {
            if (text is null)
                return;
            text = TitleText.WithoutSite(text, sites);
            var folded = Folded.Of(text);
            if (text.Length <= Longest && folded.Length > 1 && !s_none.Contains(folded) && !sites.Any(site => Folded.Of(site) == folded))
                candidates.Add(new Candidate(text, folded, weight));
        }
        foreach (var (text, weight) in Headings(page))
            Add(text, weight);
        var headings = candidates.Count;
        foreach (var declared in page.Declared("headline").Concat(page.Declared("name")).Take(1))
            Add(declared, 3);
        Add(page.Metas.First("og:title"), 2);
        foreach (var title in page.Metas.All(s_metas).Take(3))
            Add(title, 1);
        // Of a title without a known site name, each part from the left may be all of it.
        if (page.Title.Length > 0)
        {
            Add(page.Title, 0.9);
            var parts = TitleText.Parts(page.Title);
            foreach (var part in parts.Length > 1 ? parts : [])
                Add(part, 0.3 + 0.5 * part.Length / page.Title.Length);
        }
        // "Headline - Section" says what a heading says that is the headline alone.
        for (var i = headings; i < candidates.Count; i++)
        {
            if (candidates.Take(headings).FirstOrDefault(heading => IsPartOf(heading.Text, candidates[i].Text)) is { } whole)
                candidates[i] = candidates[i] with { Text = whole.Text, Folded = whole.Folded };
        }
        return Best(candidates, page);
    }

    private static bool IsPartOf(string heading, string title) =>
        heading.Length > 8 && heading.Length < title.Length && title.StartsWith(heading, StringComparison.Ordinal) && TitleText.Parts(title) is [var first, _, ..] && first == heading;

    private static string Best(List<Candidate> candidates, HtmlPage page)
    {
        var best = "";
        var most = 0.0;
        foreach (var candidate in candidates)
        {
            var votes = candidates.Sum(other => other.Weight * Agreement(candidate.Folded, other.Folded));
            if (votes > most + 1e-9)
                (best, most) = (candidate.Text, votes);
        }
        // "Headline..." as cut off for cards, where the whole stands elsewhere.
        if (best.EndsWith('…') || best.EndsWith("...", StringComparison.Ordinal))
        {
            var stem = Folded.Of(best);
            best = page.Declared("headline").Concat(candidates.Select(c => c.Text))
                .FirstOrDefault(text => text.Length > best.Length && text.Length <= Longest && Folded.Of(text).StartsWith(stem, StringComparison.Ordinal)) ?? best;
        }
        return best;
    }

    /// <summary>1 for the same letters, less where one begins the other.</summary>
    private static double Agreement(string a, string b)
    {
        if (a == b)
            return 1;
        var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
        return shorter.Length * 5 >= longer.Length * 2 && shorter.Length > 8 && longer.Contains(shorter, StringComparison.Ordinal) ? 0.6 : 0;
    }

    private static IEnumerable<(string, double)> Headings(HtmlPage page)
    {
        var layout = page.Layout;
        var left = MostHeadings;
        var first = true;
        foreach (var element in layout.Elements)
        {
            var named = Noise.HasAny(element.Words, s_words) && element.Source.ChildElementCount < 12 && element.Tag is not ("ul" or "ol" or "nav");
            var level = element.Tag is "h1" || element.Attribute("role") == "heading" && element.Attribute("aria-level") == "1" ? 1 : element.IsHeading ? element.Tag[1] - '0' : 0;
            if (level != 1 && !named && !(level == 2))
                continue;
            if (--left < 0)
                yield break;
            var text = layout.TextOf(element, Longest);
            if (text.Length == 0 || IsLinkElsewhere(element, level) || LeadsHome(element))
                continue;
            if (level == 1)
            {
                yield return (text, element.IsNoise ? 1 : first ? 3 : 1);
                first = false;
            }
            else
            {
                yield return (text, element.IsNoise ? 0.1 : named ? 1.5 : 0.4);
            }
        }
    }

    /// <summary>The name of a site at the top of its pages is a link to the front page.</summary>
    private static bool LeadsHome(PageElement element)
    {
        var link = element.Source.QuerySelector("a[href]") ?? (element.Source.ParentElement?.LocalName == "a" ? element.Source.ParentElement : null);
        if (link?.GetAttribute("href")?.Trim() is not { } address)
            return false;
        return address is "/" or "./" or "../" || Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.PathAndQuery == "/";
    }

    /// <summary>Headings that are links lead to other pages; only a first heading may lead to its own.</summary>
    private static bool IsLinkElsewhere(PageElement element, int level) =>
        level != 1 && (element.Source.ParentElement?.LocalName == "a" || element.Tag == "a" || element.Source.QuerySelector("a") is not null && element.IsNoise);
}
