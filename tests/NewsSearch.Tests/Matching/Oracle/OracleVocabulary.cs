namespace NewsSearch.Tests.Matching.Oracle;

/// <summary>A dozen words, so that stories and queries meet often.</summary>
internal static class OracleVocabulary
{
    public static IReadOnlyList<string> Words { get; } =
        ["peace", "treaty", "treaties", "kuril", "island", "islands", "talk", "talks", "news", "new", "the", "of", "us"];

    public static IReadOnlyList<string> Names { get; } = ["Aino Lehto", "Taro Kuril", "Peace Lehto", "Taro"];

    public static IReadOnlyList<string> Places { get; } = ["Kuril", "New Island", "Peace"];

    public static IReadOnlyList<string> Sources { get; } = ["North Wire", "Kuril News", "wire"];

    public static IReadOnlyList<string> Topics { get; } = ["peace", "Peace Talks", "kuril-islands"];

    /// <summary>What the words above have in common; news is not new.</summary>
    public static string StemOf(string term) => term switch
    {
        "treaties" => "treaty",
        "islands" => "island",
        "talks" => "talk",
        _ => term,
    };

    public static string Word(Random random) => Words[random.Next(Words.Count)];

    /// <summary>A word in small letters, with a capital or in capitals.</summary>
    public static string Written(Random random)
    {
        var word = Word(random);
        return random.Next(6) switch
        {
            0 => char.ToUpperInvariant(word[0]) + word[1..],
            1 => word.ToUpperInvariant(),
            _ => word,
        };
    }
}
