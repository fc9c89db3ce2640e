using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Answers;

namespace NewsSearch.Server.Safety;

/// <summary>
/// Asks for the key: of everybody who writes, and off loopback of everybody. It is sent as a bearer token or in X-Api-Key;
/// browsers may send it as the password of basic authentication, which they add by themselves and which therefore opens nothing
/// but reading.
/// </summary>
internal sealed class KeyCheck
{
    private const string Bearer = "Bearer ";
    private const string Basic = "Basic ";

    private readonly byte[]? _digest;
    private readonly bool _isOpen;
    private readonly bool _isWritable;

    /// <param name="key">The key; null where nobody may write.</param>
    /// <param name="listen">The address listened on.</param>
    /// <param name="writable">Whether there is anything to be written to.</param>
    public KeyCheck(string? key, string listen, bool writable)
    {
        _digest = key is null ? null : Digest(key);
        _isOpen = IsLoopback(listen);
        _isWritable = writable;
    }

    public static bool IsLoopback(string listen) => listen == "localhost" || (IPAddress.TryParse(listen, out var address) && IPAddress.IsLoopback(address));

    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path;
        // Asking an assistant's tools changes nothing, though it is sent by POST.
        var reads = HostNames.IsRead(context.Request.Method) || path.StartsWithSegments("/mcp", StringComparison.Ordinal);
        if (reads && (_isOpen || path == "/health" || path == "/ready"))
            return next(context);
        if (!reads && !_isWritable)
            return new Problem(StatusCodes.Status403Forbidden, "This server takes no changes; see --writable.").WriteAsync(context);
        var authorization = context.Request.Headers.Authorization.ToString();
        var shown = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim()
            : context.Request.Headers["X-Api-Key"].ToString() is { Length: > 0 } named ? named
            : reads && authorization.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? Password(authorization[Basic.Length..])
            : "";
        // Digests are of one length, so that neither length nor first difference can be told by the time that it takes.
        if (_digest is not null && CryptographicOperations.FixedTimeEquals(Digest(shown), _digest))
            return next(context);
        context.Response.Headers.WWWAuthenticate = reads ? "Basic realm=\"NewsSearch\", charset=\"UTF-8\"" : "Bearer realm=\"NewsSearch\"";
        return new Problem(StatusCodes.Status401Unauthorized, "The key is missing, or is another one.").WriteAsync(context);
    }

    private static byte[] Digest(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static string Password(string encoded)
    {
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded.Trim(), bytes, out var written))
            return "";
        var pair = Encoding.UTF8.GetString(bytes, 0, written);
        return pair.IndexOf(':') is >= 0 and var colon ? pair[(colon + 1)..] : "";
    }
}
