using Mono.Cecil;
using Xunit;

namespace NewsSearch.Tests.Architecture;

public sealed class ArrowTests
{
    [Fact]
    public void Imports_of_the_library_run_one_way()
    {
        using var module = ModuleDefinition.ReadModule(typeof(NewsIndex).Assembly.Location);
        Assert.Empty(ImportArrows.Violations(module));
    }

    [Fact]
    public void A_planted_violation_is_found()
    {
        using var module = ModuleDefinition.ReadModule(typeof(ArrowTests).Assembly.Location);
        var found = ImportArrows.Violations(module);
        Assert.Contains(found, v => v.StartsWith("Articles -> Querying: NewsSearch.Articles.Planted", StringComparison.Ordinal));
        Assert.Contains(found, v => v.StartsWith("Querying -> Lucene: NewsSearch.Querying.Planted", StringComparison.Ordinal));
        Assert.Contains(found, v => v.StartsWith("Ingestion -> Indexing: NewsSearch.Ingestion.Planted", StringComparison.Ordinal));
    }

    [Fact]
    public void No_type_of_Lucene_is_in_the_public_surface()
    {
        using var module = ModuleDefinition.ReadModule(typeof(NewsIndex).Assembly.Location);
        var exposed = module.GetTypes().Where(IsPublic).SelectMany(t => t.Methods.Where(m => m.IsPublic || m.IsFamily)
            .SelectMany(m => m.Parameters.Select(p => p.ParameterType).Append(m.ReturnType))
            .Concat(t.Fields.Where(f => f.IsPublic).Select(f => f.FieldType))
            .Where(r => r.FullName.Contains("Lucene.", StringComparison.Ordinal)).Select(r => $"{t.FullName}: {r.FullName}"));
        Assert.Empty(exposed);
    }

    private static bool IsPublic(TypeDefinition type) => type.IsNested ? type.IsNestedPublic && IsPublic(type.DeclaringType) : type.IsPublic;
}
