using System.Collections.Frozen;
using NewsSearch.Querying.Dialects.Reading;
using NewsSearch.Querying.Mending;

namespace NewsSearch.Querying.Dialects.Nexis;

/// <summary>
/// Reads terms and connectors of Nexis. Words side by side are a phrase in any of their forms, because Nexis finds plurals
/// and possessives by itself; in quotation marks they are as written (support.lexisnexis.com, SS4128). Nexis passes over
/// noise words, in phrases and distances alike; we do not, and a notice says so.
/// </summary>
internal sealed class NexisReader : PhraseLanguageReader
{
    private static readonly FrozenDictionary<string, string> NoiseWords = WordTable.Load(typeof(NexisReader), "nexis-noise-words.txt");

    private readonly NexisWords _words;
    private readonly NexisCalls _calls;
    private readonly NexisSegments _segments;

    public NexisReader(string text, QueryParserOptions options, NoticeList notices)
        : base(text, new Pieces(text, options), forms: true, options, notices)
    {
        Connectors = new NexisConnectors(Pieces, Make, options, notices);
        _words = new NexisWords(Make, options, notices);
        _calls = new NexisCalls(this, Pieces, Make, notices);
        _segments = new NexisSegments(this, Pieces, Make, notices);
    }

    protected override IConnectors Connectors { get; }

    protected override QueryNode? ReadPart(int depth, QueryField? field)
    {
        if (Pieces.Current.Kind == PieceKind.Open)
            return ReadGroup(depth, field);
        if (Pieces.Current.Kind != PieceKind.Run)
            return null;
        return _calls.Read(depth, field) ?? (Problem is null ? _segments.Read(depth, field) : null);
    }

    protected override void AddWords(Row row, Piece piece)
    {
        if (piece.Kind == PieceKind.Phrase)
        {
            _words.AddQuoted(row, piece);
        }
        else if (piece.Kind == PieceKind.Run)
        {
            if (NoiseWords.ContainsKey(piece.Text))
                Notices.Add("noise-word", "Nexis passes over words such as of and the; here they are looked for, and count in distances.", piece.Start, piece.End);
            _words.Add(row, piece, Text);
        }
    }
}
