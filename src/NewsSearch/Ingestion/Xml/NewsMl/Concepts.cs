namespace NewsSearch.Ingestion.Xml.NewsMl;

/// <summary>The concepts of an item. What an <c>&lt;assert&gt;</c> says of a code holds wherever the code is used.</summary>
internal sealed class Concepts
{
    private readonly Dictionary<string, XmlPart> _asserted = new(StringComparer.Ordinal);

    public Concepts(XmlPart item)
    {
        foreach (var assertion in item.Children("assert"))
        {
            if (Concept.Id(assertion) is { } id)
                _asserted.TryAdd(id, assertion);
        }
    }

    public string? NameOf(XmlPart concept, string? language) =>
        Concept.WrittenName(concept, language)
        ?? (Asserted(concept) is { } asserted ? Concept.WrittenName(asserted, language) : null)
        ?? Concept.Name(concept, language);

    /// <summary><c>person</c>, <c>organisation</c>, <c>geoArea</c>, <c>abstract</c>, ...; null where nothing says.</summary>
    public string? TypeOf(XmlPart concept) =>
        Concept.LastPart(concept.Attribute("type") ?? concept.Attribute("typeuri"))
        ?? Concept.Code(concept.Child("type")) ?? Concept.Code(Asserted(concept)?.Child("type"));

    private XmlPart? Asserted(XmlPart concept) => Concept.Id(concept) is { } id ? _asserted.GetValueOrDefault(id) : null;
}
