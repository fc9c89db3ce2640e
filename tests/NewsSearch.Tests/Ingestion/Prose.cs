using System.Text;

namespace NewsSearch.Tests.Ingestion;

/// <summary>Makes paragraphs of plain words, and wraps them as an editor would.</summary>
internal static class Prose
{
    private static readonly string[] Words = ("the council a harbour of in bridge and to minister ministry said on would Ostrava percent that after "
        + "government between agreement Monday talks export it Lindqvist was had been by three 1,200 price for island shipments treaty U.S. with no")
        .Split(' ');

    public static List<string> Paragraphs(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 3 + random.Next(12)).Select(_ => Paragraph(random))];
    }

    public static string Wrap(List<string> paragraphs, int width, WrapStyle style)
    {
        var text = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            text.Append(style == WrapStyle.BlankLines && text.Length > 0 ? "\n" : "");
            var column = style == WrapStyle.Indented ? 4 : 0;
            text.Append(' ', column);
            var first = true;
            foreach (var word in paragraph.Split(' '))
            {
                if (!first && column + 1 + word.Length > width)
                {
                    text.Append('\n');
                    (column, first) = (0, true);
                }
                text.Append(first ? "" : " ").Append(word);
                column += word.Length + (first ? 0 : 1);
                first = false;
            }
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Paragraph(Random random)
    {
        var sentences = new List<string>();
        for (var i = random.Next(4); i >= 0; i--)
        {
            var words = Enumerable.Range(0, 6 + random.Next(20)).Select(_ => Words[random.Next(Words.Length)]).ToList();
            words[0] = char.ToUpperInvariant(words[0][0]) + words[0][1..];
            sentences.Add(string.Join(' ', words) + ".");
        }
        return string.Join(' ', sentences);
    }
}
