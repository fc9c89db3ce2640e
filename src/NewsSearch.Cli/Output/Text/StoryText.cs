using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Contract;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>A stored story for people.</summary>
internal static class StoryText
{
    public static void Write(TerminalText to, StoredStory story)
    {
        var article = story.Article;
        Part(to, article.Kicker);
        to.Bold(article.Headline);
        to.Line();
        Part(to, article.Subheadline);
        Part(to, article.Byline);
        to.Line();
        foreach (var paragraph in article.Body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            to.Paragraph(new StyledLine(paragraph), indent: 0);
            to.Line();
        }
        Named(to, "published", article.Published + (article.PublishedInferred ? " (inferred)" : ""));
        Named(to, "dateline", Filed(article.Dateline));
        Named(to, "source", article.Source);
        Named(to, "url", article.Url);
        Named(to, "speakers", string.Join(", ", article.Speakers));
        Named(to, "topics", string.Join(", ", article.Topics.Select(topic => topic.Label)));
        Named(to, "places", string.Join(", ", article.Places.Select(place => place.Name)));
        Named(to, "dates", string.Join(", ", article.Dates.Select(date => date.Raw)));
        Named(to, "status", Words.Of(article.Status));
        var latest = story.IsLatest ? "" : ", not the latest";
        Named(to, "id", string.Create(CultureInfo.InvariantCulture, $"{article.Id} (version {story.Version}{latest})"));
    }

    private static string Filed(Dateline? dateline) => dateline is null
        ? ""
        : string.Join(", ", dateline.Places) + (dateline.Country is { } country ? $" ({country})" : "");

    private static void Part(TerminalText to, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            to.Line(text);
    }

    private static void Named(TerminalText to, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            to.Line($"{name}: {value}");
    }
}
