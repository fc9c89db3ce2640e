using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsSearch.Articles;
using NewsSearch.Contract;

namespace NewsSearch.Server.Pages;

/// <summary>
/// HTML in the making. What is written here is markup; whatever is put into it is text of others, is made harmless and encoded. There
/// is no way to put markup in as a string.
/// </summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new(16 << 10);

    /// <summary>Markup with texts in it.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The pieces have been added to this text before it is called.")]
    public void Add([InterpolatedStringHandlerArgument("")] ref Piece piece) => _ = piece;

    /// <summary>Markup alone.</summary>
    public void Markup([ConstantExpected] string markup) => _html.Append(markup);

    /// <summary>A text.</summary>
    public void Text(string? text)
    {
        if (!string.IsNullOrEmpty(text))
            _html.Append(s_encoder.Encode(Neutral.Line(text)));
    }

    /// <summary>A text with some stretches marked.</summary>
    public void Marked(string text, IReadOnlyList<TextRange> marks)
    {
        var at = 0;
        foreach (var mark in marks)
        {
            Text(text[at..mark.Start]);
            _html.Append("<mark>");
            Text(text[mark.Start..mark.End]);
            _html.Append("</mark>");
            at = mark.End;
        }
        Text(text[at..]);
    }

    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_html.ToString());

    /// <summary>The pieces of an interpolated string: its literals are markup, its holes texts.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Piece(int literalLength, int formattedCount, HtmlText to)
    {
        private readonly HtmlText _to = to.Reserve(literalLength + 16 * formattedCount);

        public void AppendLiteral(string markup) => _to._html.Append(markup);

        public void AppendFormatted(string? text) => _to.Text(text);

        public void AppendFormatted(long number) => _to._html.Append(number.ToString("N0", CultureInfo.InvariantCulture));

        public void AppendFormatted(int number) => _to._html.Append(number.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double number) => _to._html.Append(number.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private HtmlText Reserve(int more)
    {
        _html.EnsureCapacity(_html.Length + more);
        return this;
    }
}
