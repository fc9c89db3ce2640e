using NewsSearch.Articles;

namespace NewsSearch.Tests.Scoring.Reuters;

/// <summary>
/// Counts over Reuters-21578, record by record: datelines against the editors' dates and PLACES, and the countries of a
/// story, its dateline's and those it is about, against PLACES.
/// </summary>
internal sealed class ReutersFigures
{
    /// <summary>Days between a dateline and the time of its story, at most.</summary>
    private const int Near = 4;

    public int WithDateline { get; private set; }

    public int Parsed { get; private set; }

    public int Dated { get; private set; }

    public int NearOwnDate { get; private set; }

    public int CountriesCompared { get; private set; }

    public int CountriesAgreeing { get; private set; }

    public int WithoutDateline { get; private set; }

    public int Invented { get; private set; }

    public int CountriesRight { get; private set; }

    public int CountriesFound { get; private set; }

    public int CountriesGiven { get; private set; }

    /// <param name="record">What the editors say.</param>
    /// <param name="article">What was made of it; null for the record without text.</param>
    public void Add(ReutersRecord record, Article? article)
    {
        var given = ReutersPlaces.CountriesOf(record);
        AddDateline(record, article?.Dateline, given);
        if (article is null)
            return;
        var found = article.Places.Select(place => place.Country).Append(article.Dateline?.Country).OfType<string>().ToHashSet();
        CountriesRight += found.Count(given.Contains);
        CountriesFound += found.Count;
        CountriesGiven += given.Count;
    }

    private void AddDateline(ReutersRecord record, Dateline? dateline, HashSet<string> given)
    {
        var isParsed = dateline is { Places.Count: > 0 };
        if (record.Dateline.Length == 0)
        {
            WithoutDateline++;
            Invented += isParsed ? 1 : 0;
            return;
        }
        WithDateline++;
        if (!isParsed)
            return;
        Parsed++;
        if (dateline is { Month: { } month, Day: { } day } && record.Date is { } own)
        {
            Dated++;
            NearOwnDate += IsNear(own, month, day) ? 1 : 0;
        }
        if (dateline!.Country is { } country && given.Count > 0)
        {
            CountriesCompared++;
            CountriesAgreeing += given.Contains(country) ? 1 : 0;
        }
    }

    private static bool IsNear(DateOnly own, int month, int day)
    {
        for (var year = own.Year - 1; year <= own.Year + 1; year++)
            if (day <= DateTime.DaysInMonth(year, month) && Math.Abs(new DateOnly(year, month, day).DayNumber - own.DayNumber) <= Near)
                return true;
        return false;
    }
}
