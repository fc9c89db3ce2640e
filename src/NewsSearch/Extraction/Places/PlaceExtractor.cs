using NewsSearch.Articles;
using NewsSearch.Extraction.People;

namespace NewsSearch.Extraction.Places;

/// <summary>
/// The places that the story is about, apart from where it was filed: places that came with it; countries named in the
/// headline, often enough in the body (demonyms count, capitals by half), or once as the scene of an event ("summit in
/// Singapore"); regions, waters and cities by the same rule. Most often
/// named first. After these come cities and states that are named in passing.
/// </summary>
/// <remarks>
/// A country has one name in the result, whatever it is called in the text, so that facets count it once. A capital that
/// acts ("Moscow has stated") counts for its country. A city that no preposition announces is left out unless everybody
/// knows it or its region follows: it may as well be a person (Jackson) or a word (Reading).
/// </remarks>
internal sealed class PlaceExtractor : IExtractor
{
    public void Extract(ArticleDraft draft)
    {
        var mentions = new PlaceMentions(draft.Words.Length);
        PlaceScanner.Scan(draft.Headline, draft.HeadlineWords, StoryNames.Empty, mentions, inHeadline: true);
        if (draft.IsProse)
            PlaceScanner.Scan(draft.Body, BodyWords.Of(draft), draft.Names, mentions, inHeadline: false);
        draft.Places = mentions.Chosen(Given(draft.Raw.Places), draft.Dateline?.Country);
    }

    private static IEnumerable<Place> Given(IReadOnlyList<string> places)
    {
        foreach (var name in places)
            if (!string.IsNullOrWhiteSpace(name))
                yield return new Place(name, CountryOf(name));
    }

    private static string? CountryOf(string name) =>
        Countries.Shared.Find(name)?.Code ?? (Gazetteer.Shared.TryFind(name, out var place) && place.IsCertain ? place.Country : null);
}
