namespace NewsSearch.Extraction.Words;

/// <summary>The languages whose word lists stories are read with. Thread-safe.</summary>
internal static class StoryLanguage
{
    public const string English = "en";

    /// <summary>Has no articles: a bare noun is "the minister".</summary>
    public const string Russian = "ru";

    /// <summary>Its "a" is "the".</summary>
    public const string Portuguese = "pt";

    private static readonly string[] s_others = ["de", "es", "fr", "it", "pt", "ru"];

    /// <summary>Languages with lists of their own besides English.</summary>
    public static IEnumerable<string> Others => s_others;

    /// <summary>The language whose lists a story in <paramref name="language"/> is read with: English for those without lists.</summary>
    /// <param name="language">A primary tag, in small letters.</param>
    public static string Of(string language) => Array.Find(s_others, other => other == language) ?? English;
}
