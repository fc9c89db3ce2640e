using NewsSearch.Articles;

namespace NewsSearch.Tests.Engine;

/// <summary>Fifty stories that carry one paragraph of background, and three that are about its subject.</summary>
internal static class BackgroundStories
{
    private const string Background =
        "Russia and Japan have been in talks on a peace treaty since the middle of the last century. "
        + "What stands in the way of the peace treaty is the Kuril Islands, the southern part of which Tokyo claims. "
        + "The Kuril dispute goes back to the Treaty of Shimoda, and no peace treaty has followed the war.";

    private static readonly string[] s_subjects =
        ["trade", "tourism", "fishing", "judo", "ballet", "energy", "visas", "flights", "timber", "medicine"];

    public static IReadOnlyList<RawStory> Make() =>
    [
        .. Enumerable.Range(0, 50).Select(i => new RawStory
        {
            Id = "carrier" + i,
            Headline = "Agreement on " + s_subjects[i % 10],
            Body = $"The governments signed agreement number {i} on {s_subjects[i % 10]} in the presence of reporters.\n\n"
                + $"Officials in charge of {s_subjects[i % 10]} called the {i + 2} pages of it a step ahead for both sides.\n\n" + Background,
        }),
        .. Enumerable.Range(0, 3).Select(i => new RawStory
        {
            Id = "about" + i,
            Headline = "Envoys meet for the " + (i + 2) + "th time",
            Body = $"Envoys of both governments spoke for {i + 3} hours about the islands and the border in a mansion outside the city.\n\n"
                + $"The draft of a peace treaty lay on the table, delegates told reporters on day {i + 1} of the round.\n\n"
                + $"Residents of the Kuril chain wait for news from round {i + 5}, the governor of the region told a newspaper there. "
                + "Ferries have not sailed for a week because of fog, and shops in the harbour towns are short of bread and of fuel. "
                + $"Both sides meet again in {i + 4} weeks, and schools, clinics and the cannery hope for a settlement by the autumn.",
        }),
    ];
}
