using NewsSearch.Ingestion.Html.Blocks;
using NewsSearch.Ingestion.Html.Heads;
using NewsSearch.Ingestion.Html.Parsing;

namespace NewsSearch.Ingestion.Html.Bodies;

/// <summary>
/// The text that schema.org's articleBody holds. It knows what is text but hardly ever where paragraphs are, and is often a
/// teaser; the page knows the paragraphs. So where the two agree the page's paragraphs that it confirms are taken, and its
/// own words only where the page does not show them.
/// </summary>
internal sealed class DeclaredBody
{
    private const int Window = 14;
    private const int MostLetters = 2_000_000;
    private readonly HashSet<ulong> _windows = [];
    private readonly string _folded;

    public DeclaredBody(string text)
    {
        Text = text;
        _folded = Folded.Of(text.Length > MostLetters ? text[..MostLetters] : text);
        for (var i = 0; i + Window <= _folded.Length; i++)
            _windows.Add(HashOf(_folded.AsSpan(i, Window)));
    }

    public string Text { get; }

    public int Length => _folded.Length;

    public bool IsCutOff => Text.AsSpan().TrimEnd() is [.., '…'] or [.., '.', '.', '.'];

    /// <summary>Whether most of a paragraph stands in it.</summary>
    public bool Holds(string paragraph)
    {
        var folded = Folded.Of(paragraph);
        if (folded.Length < Window)
            return _folded.Contains(folded, StringComparison.Ordinal);
        int all = 0, held = 0;
        for (var i = 0; i + Window <= folded.Length; i += 3)
        {
            all++;
            if (_windows.Contains(HashOf(folded.AsSpan(i, Window))))
                held++;
        }
        return held * 10 >= all * 7;
    }

    /// <summary>Its paragraphs, by its own line breaks or its markup.</summary>
    public List<string> Paragraphs()
    {
        if (Text.Contains("</", StringComparison.Ordinal) || Text.Contains("<br", StringComparison.OrdinalIgnoreCase))
        {
            if (PageParser.Parse(Text, out _) is not { } document)
                return [];
            var layout = BlockScanner.Scan(document);
            Noise.Mark(layout);
            return [.. layout.Blocks.Where(block => !block.IsNoise).Select(block => block.Text)];
        }
        return [.. Text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(BlockText.Of).Where(line => line.Length > 0 && !Boilerplate.Is(line))];
    }

    /// <summary>FNV-1a over the characters: the same in every process.</summary>
    private static ulong HashOf(ReadOnlySpan<char> window)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in window)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
