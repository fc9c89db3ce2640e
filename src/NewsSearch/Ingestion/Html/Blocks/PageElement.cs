using AngleSharp.Dom;

namespace NewsSearch.Ingestion.Html.Blocks;

/// <summary>An element of a page with the blocks of text inside it: from <see cref="FirstBlock"/>, before <see cref="EndBlock"/>.</summary>
internal sealed class PageElement(int index, PageElement? parent, IElement source, string tag)
{
    private IReadOnlyList<string>? _words;

    public int Index { get; } = index;

    public PageElement? Parent { get; } = parent;

    public IElement Source { get; } = source;

    /// <summary>Its name in small letters.</summary>
    public string Tag { get; } = tag;

    /// <summary>Whether its text stands apart from what is around it.</summary>
    public bool IsBlock { get; init; }

    public int FirstBlock { get; set; }

    public int EndBlock { get; set; }

    /// <summary>Number of the first element after it that is not inside it.</summary>
    public int EndElement { get; set; }

    /// <summary>Whether it is no part of a story: navigation, advertisements, comments and the like.</summary>
    public bool IsNoise { get; set; }

    /// <summary>How much of its text is running text, in <see cref="TextBlock.Ink"/>.</summary>
    public int Prose { get; set; }

    public bool IsParagraph => Tag is "p" or "blockquote" or "li" or "dd";

    public bool IsHeading => Tag is ['h', >= '1' and <= '6'];

    /// <summary>The words of its class and id; see <see cref="ClassWords"/>.</summary>
    public IReadOnlyList<string> Words => _words ??= ClassWords.Of(Source.ClassName, Source.Id);

    /// <summary>Elements with equal signatures play the same part in a page.</summary>
    public string Signature => Tag + "|" + Source.ClassName;

    public string? Attribute(string name) => Source.GetAttribute(name);

    public bool IsInside(PageElement other) => Index >= other.Index && Index < other.EndElement;
}
