using System.IO.Hashing;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Answers;

namespace NewsSearch.Server.Assets;

/// <summary>The few files that pages are made with, kept in the assembly.</summary>
internal sealed class Asset
{
    private static readonly Dictionary<string, Asset> s_all = new(StringComparer.Ordinal)
    {
        ["page.css"] = new("page.css", "text/css; charset=utf-8"),
        ["page.js"] = new("page.js", "text/javascript; charset=utf-8"),
        ["icon.svg"] = new("icon.svg", "image/svg+xml"),
    };

    private readonly byte[] _bytes;
    private readonly string _type;
    private readonly string _digest;

    private Asset(string name, string type)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"NewsSearch.Server.Assets.{name}")!;
        _bytes = new byte[stream.Length];
        stream.ReadExactly(_bytes);
        _type = type;
        _digest = Convert.ToHexStringLower(XxHash3.Hash(_bytes));
    }

    /// <summary>The address of a file in the state that this build has.</summary>
    public static string PathOf(string name) => $"/assets/{name}?v={s_all[name]._digest}";

    public static Task AnswerAsync(HttpContext context)
    {
        if (context.Request.RouteValues["name"] is not string name || !s_all.TryGetValue(name, out var asset))
            return new Problem(StatusCodes.Status404NotFound, "There is nothing at this address.").WriteAsync(context);
        return BytesAnswer.WriteAsync(context, asset._type, asset._bytes, $"\"{asset._digest}\"", isForever: context.Request.Query["v"] == asset._digest);
    }
}
