using System.Net.Sockets;
using System.Text;
using Xunit;

namespace NewsSearch.Tests.Server;

/// <summary>Bytes as they are sent over a socket, and the status that comes back; 0 where the connection is closed without one.</summary>
internal static class RawRequest
{
    public static async Task<(int Status, string Head)> SendAsync(Uri server, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Closed before all was sent; what was answered can be there still.
        }
        return await ReadAsync(stream);
    }

    public static async Task<(int Status, string Head)> ReadAsync(Stream stream)
    {
        var buffer = new byte[4096];
        var read = 0;
        try
        {
            while (read < buffer.Length)
            {
                var more = await stream.ReadAsync(buffer.AsMemory(read), TestContext.Current.CancellationToken);
                if (more == 0)
                    break;
                read += more;
                if (Encoding.Latin1.GetString(buffer, 0, read).Contains("\r\n\r\n", StringComparison.Ordinal))
                    break;
            }
        }
        catch (IOException)
        {
            // Closed hard.
        }
        var text = Encoding.Latin1.GetString(buffer, 0, read);
        return (text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(text.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0, text);
    }
}
