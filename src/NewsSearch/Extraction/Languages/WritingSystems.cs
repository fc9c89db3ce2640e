namespace NewsSearch.Extraction.Languages;

/// <summary>Which script a letter belongs to, by its block in Unicode.</summary>
internal static class WritingSystems
{
    /// <summary>Number of values of <see cref="WritingSystem"/>.</summary>
    public const int Count = (int)WritingSystem.Ethiopic + 1;

    public static WritingSystem Of(char letter) => letter switch
    {
        < '\u0250' or >= '\u1E00' and <= '\u1EFF' or >= '\u2C60' and <= '\u2C7F' or >= '\uA720' and <= '\uA7FF' or >= '\uFF21' and <= '\uFF5A' => WritingSystem.Latin,
        >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF' => WritingSystem.Greek,
        >= '\u0400' and <= '\u052F' or >= '\u1C80' and <= '\u1C8F' or >= '\u2DE0' and <= '\u2DFF' or >= '\uA640' and <= '\uA69F' => WritingSystem.Cyrillic,
        >= '\u0530' and <= '\u058F' => WritingSystem.Armenian,
        >= '\u0590' and <= '\u05FF' or >= '\uFB1D' and <= '\uFB4F' => WritingSystem.Hebrew,
        >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\u08A0' and <= '\u08FF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE' => WritingSystem.Arabic,
        >= '\u0900' and <= '\u097F' => WritingSystem.Devanagari,
        >= '\u0980' and <= '\u0DFF' => OfIndia(letter),
        >= '\u0E00' and <= '\u0E7F' => WritingSystem.Thai,
        >= '\u0E80' and <= '\u0EFF' => WritingSystem.Lao,
        >= '\u0F00' and <= '\u0FFF' => WritingSystem.Tibetan,
        >= '\u1000' and <= '\u109F' => WritingSystem.Burmese,
        >= '\u10A0' and <= '\u10FF' or >= '\u1C90' and <= '\u1CBF' or >= '\u2D00' and <= '\u2D2F' => WritingSystem.Georgian,
        >= '\u1100' and <= '\u11FF' or >= '\u3130' and <= '\u318F' or >= '\uAC00' and <= '\uD7AF' => WritingSystem.Hangul,
        >= '\u1200' and <= '\u139F' => WritingSystem.Ethiopic,
        >= '\u1780' and <= '\u17FF' => WritingSystem.Khmer,
        >= '\u3040' and <= '\u30FF' or >= '\u31F0' and <= '\u31FF' or >= '\uFF66' and <= '\uFF9F' => WritingSystem.Kana,
        >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' => WritingSystem.Han,
        _ => WritingSystem.Other,
    };

    /// <summary>How many letters of an alphabet one of these stands for: majorities are of what is said, not of signs.</summary>
    public static int WeightOf(WritingSystem system) => system is WritingSystem.Han or WritingSystem.Kana or WritingSystem.Hangul ? 3 : 1;

    private static WritingSystem OfIndia(char letter) => letter switch
    {
        <= '\u09FF' => WritingSystem.Bengali,
        <= '\u0A7F' => WritingSystem.Gurmukhi,
        <= '\u0AFF' => WritingSystem.Gujarati,
        <= '\u0B7F' => WritingSystem.Oriya,
        <= '\u0BFF' => WritingSystem.Tamil,
        <= '\u0C7F' => WritingSystem.Telugu,
        <= '\u0CFF' => WritingSystem.Kannada,
        <= '\u0D7F' => WritingSystem.Malayalam,
        _ => WritingSystem.Sinhala,
    };
}
