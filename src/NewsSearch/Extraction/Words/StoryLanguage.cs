namespace NewsSearch.Extraction.Words;

/// <summary>The languages whose word lists stories are read with. Thread-safe.</summary>
internal static class StoryLanguage
{
    public const string English = "en";

    private static readonly string[] s_others = ["fr", "es", "ru"];

    /// <summary>Languages with lists of their own besides English.</summary>
    public static IEnumerable<string> Others => s_others;

    /// <summary>The language whose lists a story in <paramref name="language"/> is read with: English for those without lists.</summary>
    /// <param name="language">A primary tag, in small letters.</param>
    public static string Of(string language) => Array.Find(s_others, other => other == language) ?? English;
}
