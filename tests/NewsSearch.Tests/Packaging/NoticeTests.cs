using NewsSearch.Tests.Examples;
using Xunit;

namespace NewsSearch.Tests.Packaging;

/// <summary>What is shipped is attributed. The packages themselves are tried by tests/package.sh.</summary>
public sealed class NoticeTests
{
    private static readonly string s_notice = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "NOTICE"));

    [Fact]
    public void Every_packed_table_in_the_library_is_named()
    {
        var tables = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src", "NewsSearch"), "*.gz", SearchOption.AllDirectories);
        Assert.NotEmpty(tables);
        foreach (var table in tables)
            Assert.Contains("\n" + Path.GetFileName(table) + "\n", s_notice, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_assembly_beside_the_command_is_named()
    {
        var assemblies = Directory.GetFiles(Path.GetDirectoryName(Cli.Tool.Program)!, "*.dll").Select(Path.GetFileName).ToList();
        Assert.Contains("Lucene.Net.dll", assemblies);
        foreach (var assembly in assemblies.Where(name => !name!.StartsWith("NewsSearch", StringComparison.Ordinal)))
            Assert.True(IsNamed(assembly!), $"NOTICE does not name {assembly}, which the package of the command holds.");
    }

    private static bool IsNamed(string assembly) =>
        s_notice.Contains(assembly, StringComparison.Ordinal)
        || (assembly.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) && s_notice.Contains("Microsoft.Extensions.*.dll", StringComparison.Ordinal));
}
