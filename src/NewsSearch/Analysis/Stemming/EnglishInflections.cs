using System.Buffers.Binary;
using System.Collections.ObjectModel;
using System.IO.Compression;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsSearch.Analysis.Stemming;

/// <summary>
/// The word list of the stemmer in memory: the text of the list as it is, and an open-addressing table of offsets
/// into it, built when it begins to pay. Every member is safe from any number of threads.
/// </summary>
/// <remarks>
/// Each line of the list is a stem followed by the forms that share it, separated by one space. A dictionary of
/// strings would take some 75,000 objects before the first query; this takes two arrays.
/// </remarks>
internal sealed class EnglishInflections
{
    private const char EndOfLine = '\n';
    private const char Separator = ' ';
    private const string Resource = "NewsSearch.Analysis.Stemming.english-inflections.txt.gz";

    /// <summary>
    /// So many words are looked for by reading the text through (some 170 microseconds each in a fresh process) before the table is
    /// built (some 5 milliseconds): a query of a word or two without feedback ends before it would have paid, and feedback asks
    /// for hundreds.
    /// </summary>
    internal const int ScansBeforeTable = 16;

    private readonly char[] _text;
    private int[]? _table;
    private int _scans;

    private EnglishInflections(char[] text) => _text = text;

    /// <summary>Reads the embedded list.</summary>
    public static EnglishInflections Load()
    {
        using Stream resource = typeof(EnglishInflections).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        char[] text = new char[UnpackedLength(resource)];
        using GZipStream unpacked = new(resource, CompressionMode.Decompress);
        Span<byte> piece = stackalloc byte[8192];
        for (int filled = 0; filled < text.Length;)
        {
            int read = unpacked.Read(piece);
            if (read == 0)
            {
                throw new InvalidDataException($"The resource {Resource} is truncated.");
            }

            filled += Encoding.ASCII.GetChars(piece[..read], text.AsSpan(filled));
        }

        return Parse(text);
    }

    /// <summary>A gzip member ends with the length of what it holds (RFC 1952, ISIZE).</summary>
    private static int UnpackedLength(Stream packed)
    {
        Span<byte> size = stackalloc byte[sizeof(int)];
        packed.Seek(-sizeof(int), SeekOrigin.End);
        packed.ReadExactly(size);
        packed.Seek(0, SeekOrigin.Begin);
        return BinaryPrimitives.ReadInt32LittleEndian(size);
    }

    /// <summary>Takes a list that ends with a line feed; the stem is the first word of each line.</summary>
    public static EnglishInflections Parse(char[] text) => new(text);

    /// <summary>Where the line of a listed word begins, or -1. The word at that place is the stem.</summary>
    public int LineOf(ReadOnlySpan<char> word)
    {
        int at = Find(word);
        return at < 0 ? -1 : _text.AsSpan(0, at).LastIndexOf(EndOfLine) + 1;
    }

    /// <summary>The word that begins at an offset of the text.</summary>
    public ReadOnlySpan<char> WordAt(int offset)
    {
        ReadOnlySpan<char> rest = _text.AsSpan(offset);
        int length = rest.IndexOfAny(Separator, EndOfLine);
        return length < 0 ? rest : rest[..length];
    }

    /// <summary>The words of the line that begins at an offset: the stem first, then its other forms in order.</summary>
    public ReadOnlyCollection<string> WordsOfLine(int offset)
    {
        ReadOnlySpan<char> line = _text.AsSpan(offset);
        line = line[..line.IndexOf(EndOfLine)];
        return line.ToString().Split(Separator).AsReadOnly();
    }

    /// <summary>The offsets of all lines.</summary>
    public IEnumerable<int> Lines()
    {
        for (int at = 0; at < _text.Length; at = Array.IndexOf(_text, EndOfLine, at) + 1)
        {
            yield return at;
        }
    }

    private int Find(ReadOnlySpan<char> word)
    {
        int[]? offsets = Volatile.Read(ref _table);
        if (offsets is null)
        {
            if (Interlocked.Increment(ref _scans) <= ScansBeforeTable)
            {
                return Scan(word);
            }

            offsets = BuildTable(); // two threads may both build it: the tables are equal
            Volatile.Write(ref _table, offsets);
        }

        int mask = offsets.Length - 1;
        for (int slot = (int)Hash(word) & mask; offsets[slot] != 0; slot = (slot + 1) & mask)
        {
            int at = offsets[slot] - 1;
            // Behind each word stands a separator, so there is a character to look at.
            ReadOnlySpan<char> there = _text.AsSpan(at);
            if (there.StartsWith(word) && there[word.Length] <= Separator && !word.Contains(Separator))
            {
                return at;
            }
        }

        return -1;
    }

    private int Scan(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || word.ContainsAny(Separator, EndOfLine))
        {
            return -1;
        }

        for (int from = 0; ;)
        {
            int found = _text.AsSpan(from).IndexOf(word);
            if (found < 0)
            {
                return -1;
            }

            int at = from + found;
            if ((at == 0 || _text[at - 1] <= Separator) && _text[at + word.Length] <= Separator)
            {
                return at;
            }

            from = at + 1;
        }
    }

    // Runs once, over the whole list: without the attribute the unoptimised first tier would run it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] BuildTable()
    {
        int words = _text.AsSpan().Count(Separator) + _text.AsSpan().Count(EndOfLine);
        int[] offsets = new int[BitOperations.RoundUpToPowerOf2((uint)(words * 2) + 1)];
        int mask = offsets.Length - 1;
        int start = 0;
        for (int i = 0; i < _text.Length; i++)
        {
            if (_text[i] > Separator)
            {
                continue;
            }

            int slot = (int)Hash(_text.AsSpan(start, i - start)) & mask;
            while (offsets[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            offsets[slot] = start + 1; // zero is an empty slot
            start = i + 1;
        }

        return offsets;
    }

    // FNV-1a over whole characters, folded: string.GetHashCode is seeded anew in every process and slower to call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}
