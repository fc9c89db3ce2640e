using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NewsSearch.Tests.Architecture;

/// <summary>Which folder of the library may import which, and the imports of a built assembly that break it.</summary>
internal static class ImportArrows
{
    private const string Root = "NewsSearch.";
    private const string Lucene = "Lucene";

    /// <summary>The rooms and the doors between them. A room that is not listed may import nothing.</summary>
    private static readonly Dictionary<string, string[]> s_allowed = new()
    {
        ["Articles"] = [],
        ["Alerting"] = ["Articles", "Querying"],
        ["Schema"] = ["Articles"],
        ["Analysis"] = ["Articles", "Schema"],
        ["Ingestion"] = ["Articles"],
        ["Extraction"] = ["Articles", "Analysis"],
        ["Codecs"] = [Lucene],
        ["Indexing"] = ["Alerting", "Articles", "Analysis", "Schema", "Codecs", Lucene],
        ["Querying"] = ["Articles"],
        ["Ranking"] = ["Schema", "Codecs", Lucene],
        ["Matching"] = ["Articles", "Analysis", "Schema", "Codecs", "Querying", "Ranking", Lucene],
        ["Reranking"] = ["Articles", "Analysis", "Schema", "Matching", "Ranking", Lucene],
        ["Presentation"] = ["Articles", "Schema", "Analysis", "Querying", "Matching"],
        ["Exploring"] = ["Articles", "Analysis", "Schema", "Querying", "Matching", "Ranking", "Presentation", Lucene],
        ["Engine"] = ["Alerting", "Articles", "Analysis", "Schema", "Indexing", "Querying", "Matching", "Ranking", "Reranking", "Exploring", "Presentation", Lucene],
        ["Diagnostics"] = ["Presentation"],
        ["Evaluation"] = ["Articles", "Querying", "Matching", "Ranking", "Presentation", "Engine"],
        [""] = ["Alerting", "Articles", "Diagnostics", "Ingestion", "Extraction", "Indexing", "Querying", "Matching", "Presentation", "Engine", "Evaluation"],
    };

    /// <summary>Every forbidden import, as "Room -> Room: type in one, type in the other".</summary>
    public static IReadOnlyList<string> Violations(ModuleDefinition module) =>
        [.. module.GetTypes().SelectMany(type => Broken(type)).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Broken(TypeDefinition type)
    {
        if (RoomOf(type) is not { } room)
            yield break;
        foreach (var imported in Imports(type))
            if (RoomOf(imported) is { } other && other != room && !s_allowed.GetValueOrDefault(room, []).Contains(other))
                yield return $"{room} -> {other}: {type.FullName} uses {imported.FullName}";
    }

    /// <summary>The first folder below the root; "" for the facade; null for what is not ours and not Lucene's.</summary>
    private static string? RoomOf(TypeReference type)
    {
        var name = Outermost(type).Namespace;
        if (name == Lucene || name.StartsWith(Lucene + ".", StringComparison.Ordinal))
            return Lucene;
        if (name == Root.TrimEnd('.'))
            return "";
        return name.StartsWith(Root, StringComparison.Ordinal) ? name[Root.Length..].Split('.')[0] : null;
    }

    private static TypeReference Outermost(TypeReference type)
    {
        type = type.GetElementType();
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    private static IEnumerable<TypeReference> Imports(TypeDefinition type)
    {
        var found = new List<TypeReference?> { type.BaseType };
        found.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        found.AddRange(type.Fields.Select(f => f.FieldType));
        found.AddRange(type.Properties.Select(p => p.PropertyType));
        foreach (var method in type.Methods)
        {
            found.Add(method.ReturnType);
            found.AddRange(method.Parameters.Select(p => p.ParameterType));
            if (!method.HasBody)
                continue;
            found.AddRange(method.Body.Variables.Select(v => v.VariableType));
            foreach (var instruction in method.Body.Instructions)
                found.AddRange(Operands(instruction));
        }
        return found.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference?> Operands(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType), .. GenericsOf(method)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> GenericsOf(MethodReference method) =>
        method is GenericInstanceMethod generic ? generic.GenericArguments : [];

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type is GenericInstanceType generic
        ? generic.GenericArguments.SelectMany(Parts).Prepend(generic.ElementType)
        : [type is TypeSpecification specification ? specification.ElementType : type];
}
