using System.Buffers.Binary;
using System.Collections.ObjectModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Analysis.Stemming;

/// <summary>
/// The word list of the stemmer in memory: the text of the list as it is, and an open-addressing table of places in it. Both
/// are embedded ready for use, as a search from the shell is over before making them would have paid. Every member is safe
/// from any number of threads.
/// </summary>
/// <remarks>
/// Each line of the list is a stem followed by the forms that share it, separated by one space. A dictionary of
/// strings would take some 75,000 objects before the first query; this takes two arrays.
/// </remarks>
internal sealed class EnglishInflections
{
    private const char EndOfLine = '\n';
    private const char Separator = ' ';
    private const string Text = "Analysis.Stemming.english-inflections.txt";
    private const string Places = "Analysis.Stemming.english-inflections.bin";

    /// <summary>Of an entry of the table, the bits that tell where a word begins, counted from 1; those above are the top of its hash.</summary>
    private const int PlaceBits = 20;

    private readonly char[] _text;
    private readonly uint[] _table;

    private EnglishInflections(char[] text, uint[] table) => (_text, _table) = (text, table);

    /// <summary>Reads the embedded list.</summary>
    public static EnglishInflections Load()
    {
        using Stream text = EmbeddedText.Open(Text);
        using Stream places = EmbeddedText.Open(Places);
        return Read(text, places);
    }

    /// <summary>Takes a list and the table of its words, as make_inflections.py writes them.</summary>
    /// <param name="text">The list, in ASCII; it ends with a line feed.</param>
    /// <param name="places">The table, little-endian; a power of two of entries, one of them empty at the least.</param>
    /// <exception cref="InvalidDataException">It is no such table.</exception>
    public static EnglishInflections Read(Stream text, Stream places)
    {
        uint[] table = new uint[places.Length / sizeof(uint)];
        places.ReadExactly(MemoryMarshal.AsBytes(table.AsSpan()));
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(table, table);
        }

        char[] list = new char[text.Length];
        Span<byte> piece = stackalloc byte[8192];
        for (int filled = 0; filled < list.Length;)
        {
            int read = text.Read(piece);
            filled += Encoding.ASCII.GetChars(piece[..read], list.AsSpan(filled));
        }

        return BitOperations.IsPow2(table.Length) && table.Contains(0u)
            ? new(list, table)
            : throw new InvalidDataException("The table of the words of the stemmer has no room.");
    }

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
        uint[] table = _table;
        uint hash = Hash(word);
        uint mask = (uint)table.Length - 1;
        for (uint slot = hash & mask; table[slot] is var entry and not 0; slot = (slot + 1) & mask)
        {
            // The top of the hash spares most looks at the text, which lies far from the last one.
            if ((entry ^ hash) >> PlaceBits != 0)
            {
                continue;
            }

            // Behind each word stands a separator, so there is a character to look at.
            int at = (int)(entry & ((1u << PlaceBits) - 1)) - 1;
            ReadOnlySpan<char> there = _text.AsSpan(at);
            if (there.StartsWith(word) && there[word.Length] <= Separator && !word.Contains(Separator))
            {
                return at;
            }
        }

        return -1;
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
