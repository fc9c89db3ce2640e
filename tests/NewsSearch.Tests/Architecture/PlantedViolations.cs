#pragma warning disable IDE0130 // These types stand in rooms of the library on purpose: the test must find them.

namespace NewsSearch.Articles
{
    internal static class PlantedInABody
    {
        public static bool Ask() => Querying.QueryParser.Parse("x").Success;
    }
}

namespace NewsSearch.Querying
{
    internal abstract class PlantedAsAField
    {
        protected Lucene.Net.Search.Query? Field { get; set; }
    }
}

namespace NewsSearch.Ingestion
{
    internal abstract class PlantedInASignature
    {
        public abstract IReadOnlyList<Indexing.Writing.BatchOutcome> Outcomes();
    }
}
