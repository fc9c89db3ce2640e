using System.Numerics;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// What a phrase must know of the maps of a segment's stories, eight bytes a story: whether there are words in editorial
/// brackets, and at which positions, modulo 64, paragraphs start. Found out one by one as stories are asked about, and kept as
/// long as the segment is open. Thread-safe: whoever asks at the same time finds out the same.
/// </summary>
internal sealed class StoryOutlines
{
    private const ulong Unknown = 0;
    // So many paragraphs that nothing is told by where they start come to the same.
    private const ulong Bracketed = ulong.MaxValue;
    private const int WordBits = 64;

    private static readonly ConditionalWeakTable<object, Known> s_ofSegments = [];

    private readonly Known _known;
    private readonly BinaryDocValues? _maps;
    private readonly BytesRef _bytes = new();
    private readonly StoryMap _map = new();

    public StoryOutlines(AtomicReader reader)
    {
        _known = s_ofSegments.GetValue(reader.CoreCacheKey, _ => new Known(StoryBits.Of(reader)));
        _maps = reader.GetBinaryDocValues(FieldNames.Map);
    }

    /// <summary>Whether a story has brackets, or may have, as far as is told here.</summary>
    public bool MayHaveBrackets(int document) => Of(document) == Bracketed;

    /// <summary>Whether words from one position to another, exclusive, stand in one paragraph of a story without brackets.</summary>
    public bool IsInOneParagraph(int document, int start, int end)
    {
        var outline = Of(document);
        for (var position = start + 1; position < end; position++)
            if ((outline & (1UL << (position % WordBits))) != 0)
                return Read(document) && _map.ParagraphOf(start) == _map.ParagraphOf(end - 1);
        return true;
    }

    private ulong Of(int document)
    {
        ref var outline = ref _known.Of(document);
        if (Unsafe.IsNullRef(ref outline))
            return Bracketed;
        return outline != Unknown ? outline : outline = Look(document);
    }

    private ulong Look(int document)
    {
        if (!Read(document))
            return 1;
        if (_map.Brackets.Count > 0)
            return Bracketed;
        // Never unknown again: the first paragraph starts at 0.
        var outline = 1UL;
        foreach (var start in _map.ParagraphStarts)
            outline |= 1UL << (start % WordBits);
        return outline;
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
    private sealed class Known
    {
        private readonly long[] _stories;
        // How many stories come before each word of the bits.
        private readonly int[] _before;
        private readonly ulong[] _outlines;

        public Known(FixedBitSet stories)
        {
            _stories = stories.GetBits();
            _before = new int[_stories.Length];
            var count = 0;
            for (var i = 0; i < _stories.Length; i++)
            {
                _before[i] = count;
                count += BitOperations.PopCount((ulong)_stories[i]);
            }
            _outlines = new ulong[count];
        }

        /// <summary>A null reference for what is no story.</summary>
        public ref ulong Of(int document)
        {
            var word = (ulong)_stories[document / WordBits];
            var bit = 1UL << (document % WordBits);
            if ((word & bit) == 0)
                return ref Unsafe.NullRef<ulong>();
            return ref _outlines[_before[document / WordBits] + BitOperations.PopCount(word & (bit - 1))];
        }
    }
}
