using System.Text;

namespace NewsSearch.Ingestion.Xml;

/// <summary>
/// An element, or a piece of text between elements. Names are compared without their namespace: it is looked at only
/// where a format needs it to tell two elements apart.
/// </summary>
internal sealed class XmlPart
{
    private readonly List<XmlPart> _parts = [];
    private readonly List<(string Name, string Value)> _attributes = [];

    private XmlPart(string name, string space, string text) => (Name, Namespace, OwnText) = (name, space, text);

    /// <summary>The name without prefix; empty for text.</summary>
    public string Name { get; }

    public string Namespace { get; }

    /// <summary>The text of a piece of text; empty for an element.</summary>
    public string OwnText { get; }

    /// <summary>The language in force, as xml:lang says; null where nothing does.</summary>
    public string? Language { get; init; }

    public bool IsElement => Name.Length > 0;

    /// <summary>Elements and text, in order.</summary>
    public IReadOnlyList<XmlPart> Parts => _parts;

    public IReadOnlyList<(string Name, string Value)> Attributes => _attributes;

    /// <summary>All text in the element, as it stands; null where it is blank.</summary>
    public string? Text
    {
        get
        {
            if (_parts is [{ IsElement: false } only])
                return string.IsNullOrWhiteSpace(only.OwnText) ? null : only.OwnText;
            var text = new StringBuilder();
            AppendTo(text);
            return text.ToString() is { } all && !string.IsNullOrWhiteSpace(all) ? all : null;
        }
    }

    public static XmlPart Element(string name, string space, string? language) => new(name, space, "") { Language = language };

    public static XmlPart TextOf(string text) => new("", "", text);

    public void Add(XmlPart part) => _parts.Add(part);

    public void AddAttribute(string name, string value) => _attributes.Add((name, value));

    /// <summary>The value of an attribute; null where it is absent or blank.</summary>
    public string? Attribute(string name)
    {
        foreach (var (key, value) in _attributes)
        {
            if (key == name)
                return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        }
        return null;
    }

    /// <summary>The first element of that name in this one, or down a way of names; null where there is none.</summary>
    public XmlPart? Child(params ReadOnlySpan<string> way)
    {
        var part = this;
        foreach (var name in way)
        {
            part = part.Children(name).FirstOrDefault();
            if (part is null)
                return null;
        }
        return part;
    }

    /// <summary>The elements of that name directly in this one.</summary>
    public IEnumerable<XmlPart> Children(string name) => _parts.Where(part => part.Name == name);

    /// <summary>This element and all in it, in order.</summary>
    public IEnumerable<XmlPart> Descendants()
    {
        yield return this;
        foreach (var part in _parts)
        {
            if (!part.IsElement)
                continue;
            foreach (var below in part.Descendants())
                yield return below;
        }
    }

    private void AppendTo(StringBuilder text)
    {
        text.Append(OwnText);
        foreach (var part in _parts)
            part.AppendTo(text);
    }
}
