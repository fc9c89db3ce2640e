using NewsSearch.Matching.Retrieval;
using Xunit;

namespace NewsSearch.Tests.Matching.Retrieval;

/// <summary>Documents are found at their places, and no others, whatever was there before.</summary>
public sealed class DocumentPlacesTests
{
    [Fact]
    public void Each_document_has_its_place_and_no_other_has_one()
    {
        var random = new Random(6);
        for (var round = 0; round < 50; round++)
        {
            var most = random.Next(1, 1_000);
            int[] documents = [.. Enumerable.Range(0, most).Where(_ => random.Next(3) == 0)];
            var places = DocumentPlaces.Of(documents, most);
            for (var document = 0; document < most; document++)
                Assert.Equal(Array.IndexOf(documents, document), places.Of(document));
        }
    }
}
