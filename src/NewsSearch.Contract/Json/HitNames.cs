using System.Text.Json;

namespace NewsSearch.Contract.Json;

/// <summary>Names of a hit's members. An answer has each of them ten times, so they are made ready to be copied once.</summary>
internal static class HitNames
{
    public static readonly JsonEncodedText Rank = Of("rank");
    public static readonly JsonEncodedText Id = Of("id");
    public static readonly JsonEncodedText Score = Of("score");
    public static readonly JsonEncodedText Match = Of("match");
    public static readonly JsonEncodedText Headline = Of("headline");
    public static readonly JsonEncodedText Published = Of("published");
    public static readonly JsonEncodedText Source = Of("source");
    public static readonly JsonEncodedText Speakers = Of("speakers");
    public static readonly JsonEncodedText Topics = Of("topics");
    public static readonly JsonEncodedText Copies = Of("copies");
    public static readonly JsonEncodedText First = Of("first");
    public static readonly JsonEncodedText Version = Of("version");
    public static readonly JsonEncodedText Badges = Of("badges");
    public static readonly JsonEncodedText Snippet = Of("snippet");
    public static readonly JsonEncodedText Highlights = Of("highlights");

    private static JsonEncodedText Of(string name) => JsonEncodedText.Encode(name, SafeEncoder.Instance);
}
