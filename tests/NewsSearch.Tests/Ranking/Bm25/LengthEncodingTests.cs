using System.Globalization;
using System.Security.Cryptography;
using NewsSearch.Ranking.Bm25;
using Xunit;

namespace NewsSearch.Tests.Ranking.Bm25;

public sealed class LengthEncodingTests
{
    private const int Checked = 100_000;

    [Fact]
    public void Every_length_to_a_hundred_thousand_has_the_code_of_Lucene()
    {
        byte[] codes = [.. Enumerable.Range(0, Checked + 1).Select(LengthEncoding.Encode)];

        Assert.Equal(OracleFiles.Lengths("sha256")[0], Convert.ToHexStringLower(SHA256.HashData(codes)));
    }

    [Fact]
    public void A_new_code_begins_where_it_begins_in_Lucene()
    {
        int[] firsts = [.. OracleFiles.Lengths("first").Select(Number)];

        Assert.Equal(firsts, Enumerable.Range(0, Checked + 1).Where(n => n == 0 || LengthEncoding.Encode(n) != LengthEncoding.Encode(n - 1)));
    }

    [Fact]
    public void Every_code_stands_for_the_length_of_Lucene()
    {
        int[] decoded = [.. OracleFiles.Lengths("decoded").Select(Number)];

        Assert.Equal(256, decoded.Length);
        Assert.Equal(decoded, LengthEncoding.Lengths.ToArray());
        Assert.Equal(decoded, Enumerable.Range(0, 256).Select(code => LengthEncoding.Decode((byte)code)));
    }

    [Fact]
    public void Decoding_gives_the_shortest_length_of_the_code()
    {
        foreach (int length in Enumerable.Range(0, 256).Select(code => LengthEncoding.Decode((byte)code)))
        {
            Assert.Equal(length, LengthEncoding.Decode(LengthEncoding.Encode(length)));
            Assert.True(length == 0 || LengthEncoding.Encode(length - 1) < LengthEncoding.Encode(length));
        }
    }

    [Fact]
    public void Ends_of_the_range_are_held()
    {
        Assert.Equal(0, LengthEncoding.Encode(0));
        Assert.Equal(255, LengthEncoding.Encode(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => LengthEncoding.Encode(-1));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
