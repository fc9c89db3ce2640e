using System.Text;

namespace NewsSearch.Ingestion.Archives;

/// <summary>The block before each entry of a tar archive: POSIX's ustar, GNU's and the old one, which agree on these parts.</summary>
internal readonly ref struct TarHeader(ReadOnlySpan<byte> block)
{
    public const int Bytes = 512;
    private const int ChecksumAt = 148;
    private readonly ReadOnlySpan<byte> _block = block;

    public char Type => (char)_block[156];

    /// <summary>The name as it stands in the block, with the part that POSIX puts in front.</summary>
    public string Name
    {
        get
        {
            var name = Text(0, 100);
            var prefix = _block[257..].StartsWith("ustar\0"u8) ? Text(345, 155) : "";
            return prefix.Length > 0 ? $"{prefix}/{name}" : name;
        }
    }

    /// <summary>Bytes of the entry; negative where the block does not say.</summary>
    public long Size => Number(124, 12);

    public DateTimeOffset? Modified =>
        Number(136, 12) is > 0 and < 253_402_300_800 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    /// <summary>Whether nothing but zeros stands in the block, as at the end of an archive.</summary>
    public bool IsEnd => _block.IndexOfAnyExcept((byte)0) < 0;

    /// <summary>Whether a file begins with a whole header block.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.Length >= Bytes && head[0] != 0 && new TarHeader(head[..Bytes]).IsSound;

    /// <summary>The sum of all bytes, its own place counted as blanks, stands in the block; old programs summed signed bytes.</summary>
    public bool IsSound
    {
        get
        {
            long sum = 0, signed = 0;
            for (var i = 0; i < Bytes; i++)
            {
                var b = i is >= ChecksumAt and < ChecksumAt + 8 ? (byte)' ' : _block[i];
                sum += b;
                signed += (sbyte)b;
            }
            var written = Number(ChecksumAt, 8);
            return written == sum || written == signed;
        }
    }

    private string Text(int start, int length)
    {
        var text = _block.Slice(start, length);
        var end = text.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? text : text[..end]);
    }

    /// <summary>Octal digits between blanks and zeros; or, with the first bit set, the number in binary.</summary>
    private long Number(int start, int length)
    {
        var field = _block.Slice(start, length);
        var number = 0L;
        if ((field[0] & 0x80) != 0)
        {
            foreach (var b in field[^8..])
                number = number << 8 | b;
            return field[..^8].IndexOfAnyExcept((byte)0, (byte)0x80) >= 0 ? -1 : number;
        }
        foreach (var b in field.Trim(" \0"u8))
        {
            if (b is < (byte)'0' or > (byte)'7')
                return -1;
            number = number << 3 | (long)(b - '0');
        }
        return number;
    }
}
