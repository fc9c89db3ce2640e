using NewsSearch.Extraction.Datelines.Reading.Tokens;
using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.Places;

namespace NewsSearch.Extraction.Datelines.Reading;

/// <summary>What the lists know of a name that stands where a place is expected.</summary>
internal static class DatelinePlaceLookup
{
    public static DatelinePlace Of(DatelineTokens tokens, int from, int to)
    {
        var name = FoldedName.Hash(tokens.Span(from, to));
        var lists = DatelineLists.Shared;
        if (lists.Nowhere.Contains(name) || lists.Nowhere.Contains(tokens.Word(from)) && to - from > 1)
            return new DatelinePlace(from, to, DatelineEvidence.Nowhere, null, null);
        if (lists.JoinedPlaces.Find(name) is { } joined)
            return new DatelinePlace(from, to, DatelineEvidence.StandaloneCity, joined, joined);
        if (lists.StandaloneCities.Find(name) is { } standalone)
            return new DatelinePlace(from, to, DatelineEvidence.StandaloneCity, standalone, standalone);
        if (Countries.Shared.Find(name) is { Kind: not CountryNameKind.Demonym } country)
            return new DatelinePlace(from, to, country.Kind == CountryNameKind.Capital ? DatelineEvidence.Gazetteer : DatelineEvidence.Country, country.Code, country.Code);
        if (Gazetteer.Shared.TryFind(name, out var place))
            return new DatelinePlace(from, to, DatelineEvidence.Gazetteer, place.IsCertain ? place.Country : null, place.Country);
        return new DatelinePlace(from, to, 0, null, null);
    }
}
