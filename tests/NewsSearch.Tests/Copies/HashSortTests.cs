using CsCheck;
using NewsSearch.Indexing.Copies;
using Xunit;

namespace NewsSearch.Tests.Copies;

public sealed class HashSortTests
{
    // Even numbers, many that are equal, and many of one place.
    private static readonly Gen<uint> s_number = Gen.OneOf(Gen.UInt, Gen.UInt[0, 3], Gen.UInt[uint.MaxValue - 50, uint.MaxValue]);

    [Fact]
    public void Sorts_as_comparing_does() => s_number.Array[0, 300].Sample(Check, seed: "0000KOaTnXY0");

    [Fact]
    public void Numbers_that_lie_evenly_are_sorted() => Gen.UInt.Array[0, 2_000].Sample(Check, seed: "0000KOaTnXY0");

    private static void Check(uint[] numbers)
    {
        var sorted = numbers.ToArray();
        HashSort.Sort(sorted);
        Assert.Equal(numbers.Order(), sorted);
    }
}
