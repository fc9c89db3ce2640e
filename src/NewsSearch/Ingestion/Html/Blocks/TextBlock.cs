using System.Buffers;

namespace NewsSearch.Ingestion.Html.Blocks;

/// <summary>Text that stands in one block of a page, white space made single blanks.</summary>
/// <param name="Index">Its number among the page's blocks.</param>
/// <param name="Owner">The innermost block element that it began in.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Not empty, trimmed.</param>
/// <param name="LinkLength">How many of its characters are links.</param>
internal sealed record TextBlock(int Index, PageElement Owner, BlockKind Kind, string Text, int LinkLength)
{
    private static readonly SearchValues<char> s_marks = SearchValues.Create(".,;:!?…。、，؟،");
    private const int LeastProse = 40;
    private const int LeastSentence = 18;

    /// <summary>Length in characters of alphabets: an ideograph says as much as two and a half letters.</summary>
    public int Ink { get; } = InkOf(Text);

    /// <summary>Whether it stands in what is no part of a story.</summary>
    public bool IsNoise => Owner.IsNoise;

    public bool IsLink => LinkLength * 2 > Text.Length;

    /// <summary>Whether it reads as running text: long enough, with the marks of a sentence, and not made of links.</summary>
    public bool IsProse => Kind != BlockKind.Heading && !IsLink
        && (Ink >= LeastProse && HasMark() || Ink >= LeastSentence && EndsSentence && Owner.IsParagraph);

    public bool EndsSentence => Text.AsSpan().TrimEnd("\"'”’»)]」』 ") is [.., '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।'];

    private bool HasMark() => Text.AsSpan().ContainsAny(s_marks);

    private static int InkOf(string text)
    {
        var wide = 0;
        foreach (var c in text)
        {
            if (c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3')
                wide++;
        }
        return text.Length + wide * 3 / 2;
    }
}
