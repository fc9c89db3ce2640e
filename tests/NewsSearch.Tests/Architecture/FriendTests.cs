using System.Reflection;
using System.Runtime.CompilerServices;
using Xunit;

namespace NewsSearch.Tests.Architecture;

public sealed class FriendTests
{
    /// <summary>The compiler holds programs to what is public, as long as they are nobody's friends.</summary>
    [Fact]
    public void Programs_use_the_public_surface_of_the_library_alone()
    {
        var friends = typeof(NewsIndex).Assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(f => f.AssemblyName).Order();
        Assert.Equal(["NewsSearch.Benchmarks", "NewsSearch.Tests"], friends);
    }

    [Fact]
    public void The_web_is_loaded_by_the_server_alone()
    {
        foreach (var assembly in new[] { typeof(NewsIndex).Assembly, typeof(Contract.UsageException).Assembly })
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), r => r.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
    }
}
