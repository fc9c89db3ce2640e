using Lucene.Net.Store;

namespace NewsSearch.Benchmarks.Yardsticks;

/// <summary>The directory that plain Lucene.Net picks by itself.</summary>
internal static class PlainDirectory
{
    // Banned in the product because it is slow; here it is what is compared against, as anyone would open it.
#pragma warning disable RS0030
    public static FSDirectory Open(string path) => FSDirectory.Open(path);
#pragma warning restore RS0030
}
