using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Schema;

namespace NewsSearch.Matching.Retrieval;

/// <summary>
/// Which stories of a segment have words inside editorial brackets, found out one by one as they are asked about, and kept as
/// long as the segment is open. Thread-safe: whoever asks at the same time finds out the same.
/// </summary>
internal sealed class BracketedStories
{
    private const byte Plain = 1;
    private const byte Bracketed = 2;

    private static readonly ConditionalWeakTable<object, byte[]> s_ofSegments = [];

    private readonly byte[] _known;
    private readonly BinaryDocValues? _maps;
    private readonly BytesRef _bytes = new();
    private readonly StoryMap _map = new();

    public BracketedStories(AtomicReader reader)
    {
        _known = s_ofSegments.GetValue(reader.CoreCacheKey, _ => new byte[reader.MaxDoc]);
        _maps = reader.GetBinaryDocValues(FieldNames.Map);
    }

    public bool Has(int document)
    {
        if (_known[document] == 0)
            _known[document] = Look(document) ? Bracketed : Plain;
        return _known[document] == Bracketed;
    }

    private bool Look(int document)
    {
        _maps?.Get(document, _bytes);
        if (_bytes.Length == 0)
            return false;
        StoryMapCodec.Read(_bytes.Bytes.AsSpan(_bytes.Offset, _bytes.Length), _map);
        return _map.Brackets.Count > 0;
    }
}
