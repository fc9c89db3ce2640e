using System.Globalization;
using System.IO.Hashing;
using Microsoft.Extensions.Primitives;

namespace NewsSearch.Server.Answers;

/// <summary>
/// The mark (ETag) of an answer: a digest of what it says. What the search took and the name of the next page differ each time
/// and say nothing, so they are left out; therefore the mark is a weak one.
/// </summary>
internal static class EntityMark
{
    public static string Of(ReadOnlySpan<byte> json)
    {
        // Each part's digest begins with that of the part before.
        var digest = 0UL;
        // Within a string the quotes would be escaped, so these are members.
        var took = json.IndexOf(",\"took\":{"u8);
        if (took >= 0)
        {
            digest = XxHash3.HashToUInt64(json[..took], (long)digest);
            json = json[took..];
            json = json[(json.IndexOf((byte)'}') + 1)..];
        }
        var cursor = json.LastIndexOf(",\"cursor\":"u8);
        if (cursor >= 0)
        {
            digest = XxHash3.HashToUInt64(json[..cursor], (long)digest);
            json = json[(cursor + ",\"cursor\":"u8.Length)..];
            json = json[Math.Max(0, json.IndexOfAny((byte)',', (byte)'}'))..];
        }
        digest = XxHash3.HashToUInt64(json, (long)digest);
        return string.Create(CultureInfo.InvariantCulture, $"W/\"{digest:x16}\"");
    }

    /// <summary>Whether whoever asks has the answer already.</summary>
    public static bool IsKnown(StringValues known, string mark)
    {
        foreach (var line in known)
            foreach (var one in (line ?? "").Split(',', StringSplitOptions.TrimEntries))
                if (one == "*" || one == mark || "W/" + one == mark)
                    return true;
        return false;
    }
}
