using System.Xml;

namespace NewsSearch.Ingestion.Xml;

/// <summary>What is in force where a record stands, from the elements around it. Immutable.</summary>
/// <param name="Namespaces">Namespaces by prefix; the empty prefix is the default one.</param>
/// <param name="Language">The language that xml:lang says; null where nothing does.</param>
internal sealed record XmlContext(IReadOnlyDictionary<string, string> Namespaces, string? Language)
{
    public static XmlContext Empty { get; } = new(new Dictionary<string, string>(), null);

    public static XmlContext Of(XmlReader reader)
    {
        var found = ((IXmlNamespaceResolver)reader).GetNamespacesInScope(XmlNamespaceScope.ExcludeXml);
        return new(new Dictionary<string, string>(found), reader.XmlLang.Length > 0 ? reader.XmlLang : null);
    }

    public XmlParserContext ToParser()
    {
        var names = new NameTable();
        var manager = new XmlNamespaceManager(names);
        foreach (var (prefix, space) in Namespaces)
            manager.AddNamespace(prefix, space);
        return new XmlParserContext(names, manager, Language, XmlSpace.None);
    }
}
