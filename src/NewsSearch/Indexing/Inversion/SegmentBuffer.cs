using System.Collections.Frozen;
using System.Text;
using Lucene.Net.Search.Similarities;
using NewsSearch.Analysis.Stemming;
using NewsSearch.Analysis.Terms;
using NewsSearch.Indexing.Inversion.Reading;
using NewsSearch.Schema;

namespace NewsSearch.Indexing.Inversion;

/// <summary>
/// A segment in the making, in memory: documents go in field by field, and <see cref="OpenReader"/> shows them to Lucene
/// as an index that it can merge into another. One thread at a time.
/// </summary>
/// <remarks>
/// <para>Lucene's own way from documents to segments hashes every word once for each field it stands in, and keeps its
/// postings as linked slices. Here a word is hashed once a place; its twins of stems come from the same log by a table
/// of one number a distinct word, and postings are sorted by counting.</para>
/// <para>A document is its number: <see cref="StartDocument"/> begins the next one, and what follows belongs to it.</para>
/// </remarks>
internal sealed class SegmentBuffer
{
    /// <summary>Positions left out between two names; wider than any distance a query may ask for.</summary>
    private const int NameGap = 1000;

    /// <summary>In UTF-16 units; three bytes each stay below Lucene's bound of 32,766.</summary>
    private const int LongestValue = 10_000;

    private readonly LengthNorms _lengths;
    private readonly TermDictionary _words = new();
    private readonly WrittenForms _written;
    private readonly NumberedText _numbered;
    private readonly NumberedText _aside;
    private readonly TermDictionary _values = new();
    // Looked into some eighty times a story.
    private readonly FrozenDictionary<string, InvertedField> _inverted;
    private readonly FrozenDictionary<string, KeyLog> _keys;
    private readonly FrozenDictionary<string, NumberColumn> _numbers;
    private readonly FrozenDictionary<string, BytesColumn> _bytes;
    private readonly FrozenDictionary<string, NumberColumn> _norms;
    private readonly FrozenDictionary<string, Text> _texts;
    private readonly List<(int From, int To)> _deleted = [];
    private readonly AnalyzedText _name = new(64);

    /// <param name="similarity">Encodes the lengths of texts.</param>
    public SegmentBuffer(Similarity similarity)
    {
        _lengths = new LengthNorms(similarity);
        _written = new WrittenForms(_words);
        _numbered = new NumberedText(_words, _written);
        _aside = new NumberedText(_words, _written);
        var inverted = new Dictionary<string, InvertedField>();
        foreach (var field in IndexSchema.Fields)
            if (Inverted(field, inverted) is { } made)
                inverted.Add(field.Name, made);
        _inverted = inverted.ToFrozenDictionary(StringComparer.Ordinal);
        _norms = ColumnsOf(static () => new NumberColumn(), FieldShape.Text, FieldShape.Ranked);
        _texts = _norms.Where(n => inverted[n.Key].Shape == FieldShape.Text).ToFrozenDictionary(
            n => n.Key, n => new Text(inverted[n.Key].Log, inverted[n.Key + FieldNames.ExactSuffix].Log, n.Value), StringComparer.Ordinal);
        _keys = ColumnsOf(static () => new KeyLog(), FieldShape.Keys);
        _numbers = ColumnsOf(static () => new NumberColumn(), FieldShape.NumberColumn);
        _bytes = ColumnsOf(static () => new BytesColumn(), FieldShape.BytesColumn, FieldShape.StoredOnly);
    }

    /// <summary>Number of documents; the last one is being filled.</summary>
    public int DocumentCount { get; private set; }

    /// <summary>Roughly the memory that the documents take, in bytes; showing them takes about as much again.</summary>
    public long MemoryUsed =>
        _words.MemoryUsed + _written.Terms.MemoryUsed + _values.MemoryUsed
        + _inverted.Values.Where(f => f.Shape != FieldShape.Stem).Sum(f => f.Log.MemoryUsed)
        + _keys.Values.Sum(k => k.MemoryUsed) + _numbers.Values.Sum(c => c.MemoryUsed) + _norms.Values.Sum(c => c.MemoryUsed) + _bytes.Values.Sum(c => c.MemoryUsed);

    /// <summary>What a document has stored.</summary>
    public ReadOnlySpan<byte> StoredOf(int document)
    {
        var stored = _bytes[FieldNames.Stored];
        var (start, length) = stored.Of(document);
        return stored.Bytes.AsSpan(start, length);
    }

    public void StartDocument() => DocumentCount++;

    /// <summary>Takes documents out again; their numbers stay taken.</summary>
    public void Delete(int from, int to) => _deleted.Add((from, to));

    /// <summary>Looks up the words of a text once for all fields that it, or a part of it, will be added to next.</summary>
    public void Number(AnalyzedText words) => _numbered.Of(words);

    /// <summary>The words of a text field, its twins and its length; nothing for a text without words.</summary>
    public void AddText(string name, AnalyzedText words) => AddText(name, words, 0, words.Count);

    /// <summary>A part of a text as a text field of its own.</summary>
    public void AddText(string name, AnalyzedText words, int start, int count)
    {
        if (count == 0)
            return;
        var document = DocumentCount - 1;
        var (log, exact, norms) = _texts[name];
        var numbered = Numbered(words);
        log.Add(numbered.Words(start, count), document);
        for (var i = 0; i < count; i++)
        {
            var written = numbered.Written(start + i);
            if (written >= 0)
                exact.Add(written, document, i);
        }
        norms.Set(document, _lengths[count]);
    }

    /// <summary>Of the field that ranks all texts of a document: words that count once more, and its length.</summary>
    /// <param name="name">The field.</param>
    /// <param name="words">A text; its first words count more.</param>
    /// <param name="count">How many of them.</param>
    /// <param name="lengths">The number of words of each text, and what each counts.</param>
    public void AddRanked(string name, AnalyzedText words, int count, params ReadOnlySpan<(int Length, int Weight)> lengths)
    {
        // By the lengths that the texts' norms stand for, so that it is what the norms would give.
        var length = 0L;
        foreach (var (ofText, weight) in lengths)
            length += (long)weight * _lengths.Rounded(ofText);
        if (length == 0)
            return;
        _norms[name].Set(DocumentCount - 1, _lengths[(int)Math.Min(length, int.MaxValue)]);

        var log = _inverted[name].Log;
        var numbered = Numbered(words);
        for (var i = 0; i < count; i++)
            log.Add(numbered.Word(i), DocumentCount - 1, 0);
    }

    /// <summary>The words of several names, with a gap between one name and the next that no phrase crosses.</summary>
    public void AddNames(string name, IReadOnlyList<string> names) => AddNames(name, names, static name => name);

    /// <summary>The words of the names of several things.</summary>
    public void AddNames<T>(string name, IReadOnlyList<T> things, Func<T, string> nameOf)
    {
        if (things.Count == 0)
            return;
        var log = _inverted[name].Log;
        var position = 0;
        for (var thing = 0; thing < things.Count; thing++)
        {
            TextAnalyzer.Analyze(nameOf(things[thing]), _name);
            for (var i = 0; i < _name.Count; i++)
                log.Add(_words.Add(_name.Term(i)), DocumentCount - 1, position + i);
            if (_name.Count > 0)
                position += _name.Count - 1 + NameGap;
        }
    }

    /// <summary>The number of a whole value, for <see cref="AddKeyword(string, int)"/>; cut where Lucene could not hold it.</summary>
    public int Value(ReadOnlySpan<char> value) => _values.Add(Cut(value));

    /// <summary>A whole value as one term. A value given twice counts once.</summary>
    public void AddKeyword(string name, ReadOnlySpan<char> value)
    {
        var field = _inverted[name];
        field.Log.Add(field.Terms.Add(Cut(value)), DocumentCount - 1, 0);
    }

    /// <summary>A number as one term; each is given once a document.</summary>
    public void AddKey(string name, ulong key) => _keys[name].Add(key, DocumentCount - 1);

    /// <summary>A whole value by its number.</summary>
    public void AddKeyword(string name, int value) => _inverted[name].Log.Add(value, DocumentCount - 1, 0);

    public void AddNumber(string name, long value) => _numbers[name].Set(DocumentCount - 1, value);

    public void AddBytes(string name, ReadOnlySpan<byte> value) => _bytes[name].Set(DocumentCount - 1, value);

    /// <summary>The documents as Lucene reads an index. Valid until the next change of the buffer.</summary>
    public BufferReader OpenReader()
    {
        var stemOf = StemsOfWords();
        var orders = new[] { _words, _written.Terms, _values }.ToDictionary(terms => terms, terms => terms.Order());
        var fields = _inverted.Values.Where(f => f.Count > 0).Select(f => TermsOf(f, orders[f.Terms], stemOf))
            .Concat(_keys.Where(k => k.Value.Count > 0).Select(k => new BufferTerms(k.Key, FieldShape.Keys, k.Value.Count, () => new SortedKeys(k.Value))));
        return new BufferReader(DocumentCount, _deleted, fields, _norms, _numbers, _bytes);
    }

    /// <summary>Makes room for the next segment.</summary>
    public void Clear()
    {
        DocumentCount = 0;
        _words.Clear();
        _written.Clear();
        _numbered.Clear();
        _aside.Clear();
        _values.Clear();
        _deleted.Clear();
        foreach (var field in _inverted.Values)
            field.Log.Clear();
        foreach (var keys in _keys.Values)
            keys.Clear();
        foreach (var column in _numbers.Values.Concat(_norms.Values))
            column.Clear();
        foreach (var column in _bytes.Values)
            column.Clear();
    }

    /// <summary>For every word the number of its stem, which joins the dictionary where it is no word yet.</summary>
    private int[] StemsOfWords()
    {
        Span<char> term = stackalloc char[2 * TextAnalyzer.MaxTermLength];
        var stems = new List<int>(_words.Count * 5 / 4);
        for (var i = 0; i < _words.Count; i++)
        {
            // Stems join at the end as they are found, and are their own stems.
            var length = Encoding.UTF8.GetChars(_words[i], term);
            stems.Add(WordStems.TryStem(term[..length], out var stem) ? _words.Add(stem) : i);
        }
        return [.. stems];
    }

    private static BufferTerms TermsOf(InvertedField field, TermOrder order, int[] stemOf) => new(
        field.Name, field.Shape, field.Count,
        () => new BufferSortedPostings(
            order, new SortedPostings(field.Logs, order, field.Shape is FieldShape.Stem or FieldShape.Ranked ? stemOf : null, BufferTerms.HasPositionsOf(field.Shape))));

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> value) => value[..Math.Min(value.Length, LongestValue)];

    private NumberedText Numbered(AnalyzedText words)
    {
        if (_numbered.Holds(words))
            return _numbered;
        _aside.Of(words);
        return _aside;
    }

    private static FrozenDictionary<string, T> ColumnsOf<T>(Func<T> make, params IReadOnlyList<FieldShape> shapes) =>
        IndexSchema.Fields.Where(field => shapes.Contains(field.Shape)).ToFrozenDictionary(field => field.Name, _ => make(), StringComparer.Ordinal);

    /// <summary>Null where a field has no postings, or keys for them.</summary>
    private InvertedField? Inverted(FieldDefinition field, Dictionary<string, InvertedField> before)
    {
        var (name, shape) = (field.Name, field.Shape);
        return shape switch
        {
            FieldShape.Text or FieldShape.Names => new InvertedField(name, shape, _words, new PostingLog()),
            FieldShape.Exact => new InvertedField(name, shape, _written.Terms, new PostingLog()),
            // A field of its own words, or the twin of one: then it is made from the same entries.
            FieldShape.Stem => new InvertedField(
                name, shape, _words, before.GetValueOrDefault(name[..^FieldNames.StemSuffix.Length])?.Log ?? new PostingLog()),
            FieldShape.Ranked => new InvertedField(
                name, shape, _words, new PostingLog(), [.. RankedText.Fields.Select(f => new WeightedLog(before[f.Field].Log, f.Weight))]),
            FieldShape.Keyword => new InvertedField(name, shape, _values, new PostingLog()),
            _ => null,
        };
    }

    /// <summary>Where the words of a text field go, and its lengths.</summary>
    private readonly record struct Text(PostingLog Words, PostingLog Written, NumberColumn Norms);
}
