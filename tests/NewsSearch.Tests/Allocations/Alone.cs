using Xunit;

namespace NewsSearch.Tests.Allocations;

/// <summary>Tests that nothing else may run beside: they count what the whole process does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
