using System.Buffers.Binary;
using System.Collections.ObjectModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace NewsSearch.Analysis.Stemming;

/// <summary>
/// The word list of the stemmer: the text of the list as it is, and an open-addressing table of places in it. Both are embedded
/// ready for use and read where they lie, as a search from the shell is over before making or copying them would have paid.
/// Every member is safe from any number of threads.
/// </summary>
/// <remarks>
/// Each line of the list is a stem followed by the forms that share it, separated by one space. A dictionary of
/// strings would take some 75,000 objects before the first query.
/// </remarks>
internal sealed class EnglishInflections
{
    private const byte EndOfLine = (byte)'\n';
    private const byte Separator = (byte)' ';
    private const string Text = "Analysis.Stemming.english-inflections.txt";
    private const string Places = "Analysis.Stemming.english-inflections.bin";

    /// <summary>Of an entry of the table, the bits that tell where a word begins, counted from 1; those above are the top of its hash.</summary>
    private const int PlaceBits = 20;

    private readonly EmbeddedBytes _text;
    private readonly EmbeddedBytes _table;

    // The words that were given, as characters, each where it stands in the text.
    private readonly char[] _given;

    private EnglishInflections(EmbeddedBytes text, EmbeddedBytes table) => (_text, _table, _given) = (text, table, new char[text.Length]);

    private int Entries => _table.Length / sizeof(uint);

    /// <summary>Reads the embedded list.</summary>
    public static EnglishInflections Load() => Read(EmbeddedText.Open(Text), EmbeddedText.Open(Places));

    /// <summary>Takes a list and the table of its words, as make_inflections.py writes them.</summary>
    /// <param name="text">The list, in ASCII; it ends with a line feed.</param>
    /// <param name="places">The table, little-endian; a power of two of entries, one of them empty at the least.</param>
    /// <exception cref="InvalidDataException">It is no such table.</exception>
    public static EnglishInflections Read(Stream text, Stream places)
    {
        EnglishInflections list = new(EmbeddedBytes.Of(text), EmbeddedBytes.Of(places));
        return BitOperations.IsPow2(list.Entries) && MemoryMarshal.Cast<byte, uint>(list._table.Span).Contains(0u)
            ? list
            : throw new InvalidDataException("The table of the words of the stemmer has no room.");
    }

    /// <summary>Where the line of a listed word begins, or -1. The word at that place is the stem.</summary>
    public int LineOf(ReadOnlySpan<char> word)
    {
        int at = Find(word);
        return at < 0 ? -1 : _text.Span[..at].LastIndexOf(EndOfLine) + 1;
    }

    /// <summary>The word that begins at an offset of the text.</summary>
    public ReadOnlySpan<char> WordAt(int offset)
    {
        ReadOnlySpan<byte> word = WordBytesAt(offset);
        Span<char> given = _given.AsSpan(offset, word.Length);
        // Its first character is written last, so whoever finds it finds all; two who write it write the same.
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(given));
        if (given.Length > 0 && Volatile.Read(ref first) == 0)
        {
            Encoding.ASCII.GetChars(word[1..], given[1..]);
            Volatile.Write(ref first, word[0]);
        }

        return given;
    }

    /// <summary>The words of the line that begins at an offset: the stem first, then its other forms in order.</summary>
    public ReadOnlyCollection<string> WordsOfLine(int offset)
    {
        ReadOnlySpan<byte> line = _text.Span[offset..];
        line = line[..line.IndexOf(EndOfLine)];
        return Encoding.ASCII.GetString(line).Split((char)Separator).AsReadOnly();
    }

    /// <summary>The offsets of all lines.</summary>
    public IEnumerable<int> Lines()
    {
        for (int at = 0; at < _text.Length; at += _text.Span[at..].IndexOf(EndOfLine) + 1)
        {
            yield return at;
        }
    }

    private ReadOnlySpan<byte> WordBytesAt(int offset)
    {
        ReadOnlySpan<byte> rest = _text.Span[offset..];
        int length = rest.IndexOfAny(Separator, EndOfLine);
        return length < 0 ? rest : rest[..length];
    }

    private int Find(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<byte> table = _table.Span;
        uint hash = Hash(word);
        uint mask = (uint)Entries - 1;
        for (uint slot = hash & mask; EntryAt(table, slot) is var entry and not 0; slot = (slot + 1) & mask)
        {
            // The top of the hash spares most looks at the text, which lies far from the last one.
            if ((entry ^ hash) >> PlaceBits != 0)
            {
                continue;
            }

            // Behind each word stands a separator, so there is a character to look at.
            int at = (int)(entry & ((1u << PlaceBits) - 1)) - 1;
            ReadOnlySpan<byte> there = _text.Span[at..];
            if (there.Length > word.Length && there[word.Length] <= Separator && Ascii.Equals(there[..word.Length], word) && !word.Contains((char)Separator))
            {
                return at;
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EntryAt(ReadOnlySpan<byte> table, uint slot) => BinaryPrimitives.ReadUInt32LittleEndian(table[((int)slot * sizeof(uint))..]);

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
