using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Retrieval.Phrases;

/// <summary>
/// What a phrase must know of the maps of a segment's stories, 40 bytes a story: whether there are words in editorial
/// brackets, and at which positions, modulo 253, paragraphs start. Most stories are no longer than that, and then nothing more
/// has to be asked; and most words next to each other are told to be in one paragraph by the same modulo 63, in 8 bytes that
/// lie close to those of the next story. Found out one by one as stories are asked about, and kept as long as the segment is
/// open. Thread-safe: whoever asks at the same time finds out the same.
/// </summary>
internal sealed class StoryOutlines
{
    // In front of the positions: found out, as the last of all; with brackets; no longer than there are positions.
    private const ulong Known = 1;
    private const ulong HasBrackets = 2;
    private const ulong Exact = 4;
    private const int Flags = 3;
    private const int WordBits = 64;
    private const int Words = 4;
    private const int Positions = (Words * WordBits) - Flags;
    // The same in one number, of which the last bit tells that it is found out.
    private const ulong RoughlyKnown = 1UL << RoughPositions;
    private const int RoughPositions = WordBits - 1;

    private static readonly ConditionalWeakTable<object, Outlines> s_ofSegments = [];

    private static readonly SegmentBits s_plain = new(FieldNames.Kind, FieldNames.PlainKind);

    private readonly Outlines _known;
    private readonly BinaryDocValues? _maps;
    private readonly BytesRef _bytes = new();
    private readonly StoryMap _map = new();

    public StoryOutlines(AtomicReader reader)
    {
        _known = s_ofSegments.GetValue(reader.CoreCacheKey, _ => new Outlines(StoryBits.Of(reader), s_plain.Of(reader)));
        _maps = reader.GetBinaryDocValues(FieldNames.Map);
    }

    /// <summary>The stories that may have brackets; null where the segment does not tell of any that it has none.</summary>
    public FixedBitSet? Bracketed => _known.Bracketed;

    /// <summary>Whether a story has brackets, or may have, as far as is told here.</summary>
    public bool MayHaveBrackets(int document) => !_known.IsPlain(document) && Of(document) is var outline && (outline.IsEmpty || (outline[0] & HasBrackets) != 0);

    /// <summary>Finds those of some documents that have no brackets; returns how many they are.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="kept">Where their places come.</param>
    public int WithoutBrackets(ReadOnlySpan<int> documents, Span<int> kept)
    {
        var (known, count) = (_known, 0);
        for (var i = 0; i < documents.Length; i++)
            if (known.IsPlain(documents[i]) || !MayHaveBrackets(documents[i]))
                kept[count++] = i;
        return count;
    }

    /// <summary>Finds the numbers of some documents among the stories, and brings near what will be asked about them.</summary>
    public void Prefetch(ReadOnlySpan<int> documents, Span<int> numbers)
    {
        var known = _known;
        for (var i = 0; i < documents.Length; i++)
            known.Prefetch(numbers[i] = known.NumberOf(documents[i]));
    }

    /// <summary>Whether it is told at once that words from one position to another, exclusive, stand in one paragraph.</summary>
    /// <param name="number">The number of the story.</param>
    /// <param name="start">The first position.</param>
    /// <param name="end">Behind the last.</param>
    public bool IsSurelyInOneParagraph(int number, int start, int end) => _known.IsRoughlyWithin(number, start, end);

    /// <summary>Brings near what will be asked about a document where that is not told at once.</summary>
    public void PrefetchAll(int document) => _known.PrefetchOutline(document);

    /// <summary>Whether words from one position to another, exclusive, stand in one paragraph of a story without brackets.</summary>
    public bool IsInOneParagraph(int document, int start, int end)
    {
        if (_known.IsRoughlyWithin(_known.NumberOf(document), start, end))
            return true;
        var outline = Of(document);
        for (var position = start + 1; position < end; position++)
            if (Has(outline, position))
                return (outline[0] & Exact) == 0 && Read(document) && _map.ParagraphOf(start) == _map.ParagraphOf(end - 1);
        return true;
    }

    private static bool Has(ReadOnlySpan<ulong> outline, int position)
    {
        var bit = Flags + (position % Positions);
        return (outline[bit / WordBits] & (1UL << (bit % WordBits))) != 0;
    }

    /// <summary>Empty for what is no story.</summary>
    private ReadOnlySpan<ulong> Of(int document)
    {
        var outline = _known.Of(document);
        if (!outline.IsEmpty && (Volatile.Read(ref outline[0]) & Known) == 0)
            Look(document, outline);
        return outline;
    }

    private void Look(int document, Span<ulong> into)
    {
        Span<ulong> outline = stackalloc ulong[Words];
        outline.Clear();
        outline[0] = Known;
        var rough = RoughlyKnown;
        // What has no map is one paragraph without brackets.
        if (!Read(document))
            outline[0] |= Exact;
        else
        {
            outline[0] |= (_map.WordCount <= Positions ? Exact : 0) | (_map.Brackets.Count > 0 ? HasBrackets : 0);
            foreach (var start in _map.ParagraphStarts)
            {
                outline[(Flags + (start % Positions)) / WordBits] |= 1UL << ((Flags + (start % Positions)) % WordBits);
                rough |= 1UL << (start % RoughPositions);
            }
        }
        for (var word = Words - 1; word > 0; word--)
            Volatile.Write(ref into[word], outline[word]);
        Volatile.Write(ref into[0], outline[0]);
        _known.SetRough(document, rough);
        if ((outline[0] & HasBrackets) == 0)
            _known.SetPlain(document);
    }

    /// <summary>Reads the map of a story; false where it has none, so that it is one paragraph without brackets.</summary>
    private bool Read(int document)
    {
        _maps?.Get(document, _bytes);
        if (_bytes.Length == 0)
            return false;
        StoryMapCodec.Read(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length), _map);
        return true;
    }

    /// <summary>The outlines of a segment, by the number of the story among its stories.</summary>
    private sealed class Outlines
    {
        private readonly long[] _stories;
        // How many stories come before each word of the bits.
        private readonly int[] _before;
        private readonly ulong[] _outlines;
        // One more, for documents behind the last story.
        private readonly ulong[] _rough;
        // Stories known to have no brackets, which nearly all are: asked about most, and the outlines lie far from each other.
        private readonly ulong[] _plain;

        public Outlines(FixedBitSet stories, FixedBitSet plain)
        {
            _stories = stories.GetBits();
            _before = new int[_stories.Length];
            var count = 0;
            for (var i = 0; i < _stories.Length; i++)
            {
                _before[i] = count;
                count += BitOperations.PopCount((ulong)_stories[i]);
            }
            _outlines = new ulong[Words * count];
            _rough = new ulong[count + 1];
            _plain = Array.ConvertAll(plain.GetBits(), bits => (ulong)bits);
            if (plain.NextSetBit(0) < 0)
                return;
            Bracketed = stories.Clone();
            Bracketed.AndNot(plain);
        }

        public FixedBitSet? Bracketed { get; }

        public bool IsPlain(int document) => (Volatile.Read(ref _plain[document / WordBits]) & (1UL << (document % WordBits))) != 0;

        public void SetPlain(int document) => Interlocked.Or(ref _plain[document / WordBits], 1UL << (document % WordBits));

        public unsafe void Prefetch(int number)
        {
            if (Sse.IsSupported)
                Sse.Prefetch0(Unsafe.AsPointer(ref _rough[number]));
        }

        public unsafe void PrefetchOutline(int document)
        {
            if (Sse.IsSupported && Of(document) is { IsEmpty: false } outline)
                Sse.Prefetch0(Unsafe.AsPointer(ref outline[0]));
        }

        /// <summary>Whether it is known that words from one position to another, exclusive, are in one paragraph.</summary>
        public bool IsRoughlyWithin(int number, int start, int end)
        {
            var rough = Volatile.Read(ref _rough[number]);
            if ((rough & RoughlyKnown) == 0)
                return false;
            for (var position = start + 1; position < end; position++)
                if ((rough & (1UL << (int)((uint)position % RoughPositions))) != 0)
                    return false;
            return true;
        }

        public void SetRough(int document, ulong rough) => Volatile.Write(ref _rough[NumberOf(document)], rough);

        /// <summary>Empty for what is no story.</summary>
        public Span<ulong> Of(int document)
        {
            var word = (ulong)_stories[document / WordBits];
            return (word & (1UL << document)) == 0 ? [] : _outlines.AsSpan(Words * NumberOf(document), Words);
        }

        /// <summary>How many stories come before a document.</summary>
        public int NumberOf(int document) =>
            _before[document / WordBits] + BitOperations.PopCount((ulong)_stories[document / WordBits] & ((1UL << document) - 1));
    }
}
