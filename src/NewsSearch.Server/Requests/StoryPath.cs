using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NewsSearch.Server.Requests;

/// <summary>The id at the end of a path. Ids may be addresses with slashes, so all that follows the prefix is the id.</summary>
internal static class StoryPath
{
    /// <summary>The id, decoded once from what came over the wire; null where there is none.</summary>
    public static string? IdOf(HttpContext context, string prefix)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var end = target.IndexOf('?');
        var path = end < 0 ? target : target[..end];
        // A proxy's form, with the whole address in front, has been taken apart by the server.
        var encoded = path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? path[prefix.Length..] : context.Request.Path.Value![prefix.Length..];
        return encoded.Length == 0 ? null : Uri.UnescapeDataString(encoded);
    }

    /// <summary>The path of a story.</summary>
    public static string Of(string prefix, string id) => prefix + Uri.EscapeDataString(id);
}
