using System.Globalization;
using NewsSearch.Analysis.Terms;
using NewsSearch.Articles;
using NewsSearch.Presentation;

namespace NewsSearch.Exploring.Likeness;

/// <summary>What other stories have in common with one. One exploration, one thread.</summary>
internal sealed class SharedWith
{
    private const int MostWords = 8;
    private const int MostOfKind = 12;

    private readonly StoryProfile _asked;
    private readonly StoryProfiles _profiles;
    private readonly Dictionary<string, string> _names;
    private readonly Dictionary<string, string> _places;

    public SharedWith(StoryProfile asked, StoryProfiles profiles)
    {
        _asked = asked;
        _profiles = profiles;
        _names = Keyed(NamesOf(asked.Article));
        _places = Keyed(asked.Article.Places.Select(p => p.Name));
    }

    /// <param name="other">The other story.</param>
    /// <param name="sections">Headings of sections that it is about.</param>
    public SharedTraits Of(StoryProfile other, IReadOnlyList<string> sections)
    {
        var (names, places) = (Names(other), Places(other));
        return new SharedTraits([.. Words(other, names.Concat(places)).Take(MostWords)], names, places, Dates(other), sections);
    }

    /// <summary>People and organisations.</summary>
    public IReadOnlyList<string> Names(StoryProfile other) => Shared(_names, NamesOf(other.Article));

    public IReadOnlyList<string> Places(StoryProfile other) => Shared(_places, other.Article.Places.Select(p => p.Name));

    private IReadOnlyList<string> Dates(StoryProfile other)
    {
        var spoken = other.Article.Dates.Select(d => (d.From, d.To)).ToHashSet();
        return [.. _asked.Article.Dates.Where(d => spoken.Contains((d.From, d.To)) || IsOf(other, d)).Select(Written).Distinct().Take(MostOfKind)];
    }

    /// <summary>Whether a story was published when a date tells; a report may come on the day after.</summary>
    public static bool IsOf(StoryProfile story, DateMention date) => story.Day is { } day
        && day >= date.From.DayNumber && day <= date.To.DayNumber + (date.Precision == DatePrecision.Day ? 1 : 0);

    private IEnumerable<string> Words(StoryProfile other, IEnumerable<string> names)
    {
        var told = names.SelectMany(n => TextAnalyzer.Analyze(n).Terms()).ToHashSet(StringComparer.Ordinal);
        return _asked.Text.Shared(other.Text).Select(_profiles.StemOf).Where(stem => !told.Contains(stem));
    }

    private static IEnumerable<string> NamesOf(Article article) => article.People.Concat(article.Organisations);

    private static Dictionary<string, string> Keyed(IEnumerable<string> names)
    {
        var keyed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names)
            keyed.TryAdd(Keywords.Fold(name), name);
        return keyed;
    }

    private static IReadOnlyList<string> Shared(Dictionary<string, string> own, IEnumerable<string> others) =>
        [.. others.Select(n => own.GetValueOrDefault(Keywords.Fold(n))).OfType<string>().Distinct().Take(MostOfKind)];

    private static string Written(DateMention date) => date.Precision switch
    {
        DatePrecision.Year => date.From.ToString("yyyy", CultureInfo.InvariantCulture),
        DatePrecision.Month => date.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => date.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
