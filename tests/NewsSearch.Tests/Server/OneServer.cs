using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>Tests of one server, one after another: they measure and disturb each other less.</summary>
[CollectionDefinition(Name)]
public sealed class OneServer : ICollectionFixture<ServedStories>
{
    public const string Name = "Served stories";
}
