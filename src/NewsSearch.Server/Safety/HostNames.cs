using System.Net;
using Microsoft.AspNetCore.Http;
using NewsSearch.Server.Answers;

namespace NewsSearch.Server.Safety;

/// <summary>
/// Answers only requests that call the server by one of its names. A page of somebody else that had its own name lead here (DNS
/// rebinding) could read answers otherwise. Requests that another site's page sends to change something are refused, too.
/// </summary>
internal sealed class HostNames
{
    private readonly HashSet<string> _names = new(["localhost", "127.0.0.1", "[::1]"], StringComparer.OrdinalIgnoreCase);

    public HostNames(string listen, IEnumerable<string> others)
    {
        if (IPAddress.TryParse(listen, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any))
            _names.Add(address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString());
        _names.UnionWith(others);
    }

    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (!_names.Contains(context.Request.Host.Host))
            return new Problem(StatusCodes.Status421MisdirectedRequest, "This server does not answer to that name; see --host.").WriteAsync(context);
        if (!IsRead(context.Request.Method) && !IsOwn(context.Request.Headers.Origin.ToString()))
            return new Problem(StatusCodes.Status403Forbidden, "Pages of other sites may not send this.").WriteAsync(context);
        return next(context);
    }

    public static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    private bool IsOwn(string origin) => origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && _names.Contains(site.Host));
}
