using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NewsSearch.Benchmarks.Serving;

/// <summary>One connection that asks and waits, and costs next to nothing itself.</summary>
internal sealed class LeanClient : IDisposable
{
    private readonly TcpClient _socket = new() { NoDelay = true };
    private readonly NetworkStream _stream;
    private byte[] _buffer = new byte[1 << 16];

    public LeanClient(Uri server)
    {
        _socket.Connect(server.Host, server.Port);
        _stream = _socket.GetStream();
    }

    public static byte[] Request(string target) => Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n");

    /// <summary>Sends a request and reads its answer, which says how long it is; returns the status.</summary>
    public async Task<int> AskAsync(byte[] request)
    {
        await _stream.WriteAsync(request);
        for (var read = 0; ;)
        {
            if (IsWhole(ref read, await _stream.ReadAsync(Room(read))))
                return Status;
        }
    }

    /// <summary>
    /// The same by a thread that waits in the system: no thread of the runtime's pool has to be woken up for the client, which a
    /// client in a process of its own would not ask of the server either. One connection is asked in one of the two ways.
    /// </summary>
    public int Ask(byte[] request)
    {
        _stream.Write(request);
        for (var read = 0; ;)
        {
            if (IsWhole(ref read, _stream.Read(Room(read).Span)))
                return Status;
        }
    }

    public void Dispose() => _socket.Dispose();

    private int Status => int.Parse(_buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);

    private Memory<byte> Room(int read)
    {
        if (read == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        return _buffer.AsMemory(read);
    }

    private bool IsWhole(ref int read, int more)
    {
        if (more == 0)
            throw new IOException("The server closed the connection.");
        read += more;
        return _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8) is >= 0 and var head && read >= head + 4 + LengthOf(_buffer.AsSpan(0, head));
    }

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        var name = "\r\nContent-Length: "u8;
        var from = head.IndexOf(name) is >= 0 and var at ? head[(at + name.Length)..] : throw new IOException("The answer does not say how long it is.");
        var end = from.IndexOf((byte)'\r');
        return int.Parse(end < 0 ? from : from[..end], CultureInfo.InvariantCulture);
    }
}
