namespace NewsSearch.Extraction.Languages;

/// <summary>The scripts that are told apart; <c>scripts.txt</c> says which languages are written in each.</summary>
internal enum WritingSystem : byte
{
    /// <summary>Any other, and what is no letter.</summary>
    Other,
    Latin,
    Cyrillic,
    Greek,
    Hebrew,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Thai,
    Lao,
    Khmer,
    Burmese,
    Georgian,
    Armenian,
    Bengali,
    Gurmukhi,
    Gujarati,
    Oriya,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Tibetan,
    Ethiopic,
}
