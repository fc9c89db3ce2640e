using System.Text;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Fields;
using NewsSearch.Ingestion.Paragraphs;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>
/// Collects what the elements of a record say. Where one is given more than once, the first counts; a headline, byline or
/// dateline that comes after text stands in the body at its place, since it heads another item of the same record.
/// </summary>
internal sealed class TrecStory
{
    private readonly List<string> _body = [];
    private readonly List<string> _loose = [];
    private readonly List<string> _topics = [];
    private readonly SortedDictionary<int, string> _dates = [];
    private readonly StringBuilder _subheadline = new();
    private readonly StringBuilder _line = new();
    private readonly ExtraMembers _extra = new();
    private readonly Dictionary<string, StringBuilder> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private string? _id, _otherId, _headline, _byline, _dateline, _pendingDateline, _fileId, _source, _url;

    /// <summary>What the record's own tag says: Gigaword has its id there.</summary>
    public void TakeAttributes(ReadOnlySpan<char> attributes)
    {
        while (SgmlAttribute.Next(ref attributes, out var key, out var value))
        {
            if (key.Equals("id", StringComparison.OrdinalIgnoreCase))
                _otherId ??= Blank.OneLine(SgmlText.Of(value));
            else
                _extra.Text(key.ToString().ToLowerInvariant(), SgmlText.Of(value));
        }
    }

    /// <summary>A piece of text in an element.</summary>
    /// <param name="name">The element.</param>
    /// <param name="role">What it is to a story.</param>
    /// <param name="text">Its text, or a part of it.</param>
    /// <param name="isParagraph">Whether it is marked as one paragraph; else it is wrapped and indented as wires do.</param>
    public void Take(string name, TrecRole role, string text, bool isParagraph)
    {
        switch (role)
        {
            case TrecRole.Text:
                TakeText(_body, text, isParagraph);
                break;
            case TrecRole.Container:
                TakeText(_loose, text, isParagraph);
                break;
            case TrecRole.Unknown:
                if (Blank.OneLine(text) is not { } more)
                    break;
                if (!_unknown.TryGetValue(name, out var before))
                    _unknown[name] = before = new StringBuilder();
                Append(before, more);
                break;
            default:
                if (Blank.OneLine(text) is { } line)
                    Append(_line, line);
                break;
        }
    }

    /// <summary>An element ends.</summary>
    public void Close(string name, TrecRole role)
    {
        if (role is TrecRole.Text or TrecRole.Container or TrecRole.Unknown)
            return;
        if (_line.Length == 0)
            return;
        var line = _line.ToString();
        _line.Clear();
        switch (role)
        {
            case TrecRole.Id:
                _id ??= line;
                break;
            case TrecRole.OtherId:
                _otherId ??= line;
                break;
            case TrecRole.Headline:
                if (_headline is null && _body.Count == 0)
                    _headline = line;
                else if (_body.Count == 0)
                    Append(_subheadline, line);
                else
                    _body.Add(line);
                break;
            case TrecRole.Byline:
                if (_byline is null && _body.Count == 0)
                    _byline = line;
                else if (line != _byline)
                    _body.Add(line);
                break;
            case TrecRole.Dateline:
                if (_dateline is null && _body.Count == 0)
                    _dateline = line;
                else
                    _pendingDateline = line;
                break;
            case TrecRole.Date:
                _dates.TryAdd(TrecElements.Rank(name), line);
                break;
            case TrecRole.FileId:
                _fileId ??= line;
                break;
            case TrecRole.Source:
                // "WALL STREET JOURNAL (J), PAGE A10"
                _source ??= line.Split('(')[0].Trim() is { Length: > 0 } paper ? paper : line;
                break;
            case TrecRole.Url:
                _url ??= line;
                break;
            case TrecRole.Topics:
                _topics.AddRange(line.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                break;
        }
    }

    public RawStory Build()
    {
        var id = _id ?? _otherId;
        if (_id is not null && _otherId is not null && _otherId != _id)
            _extra.Text("docid", _otherId);
        foreach (var (name, value) in _unknown)
            _extra.Text(name.ToLowerInvariant(), value.ToString());
        var published = TrecDates.Read(_dates.Values, _fileId, id);
        if (published is null)
            _extra.Texts("date", _dates.Values);
        _extra.Text("fileid", _fileId);
        // Text beside all elements is taken only where there is no other.
        var paragraphs = _body.Count > 0 ? _body : _loose;
        return new RawStory
        {
            Id = id,
            Headline = _headline ?? "",
            Subheadline = _subheadline.Length > 0 ? _subheadline.ToString() : null,
            Byline = _byline,
            Dateline = _dateline,
            Published = published,
            Body = string.Join("\n\n", paragraphs),
            Source = _source,
            Url = _url,
            Topics = _topics,
            Extra = _extra.ToDictionary(),
        };
    }

    private static void Append(StringBuilder to, string line) => to.Append(to.Length > 0 ? " " : "").Append(line);

    private void TakeText(List<string> to, string text, bool isParagraph)
    {
        var paragraph = isParagraph ? ParagraphText.Joined(text) : ParagraphText.Of(text, headed: false);
        if (paragraph.Length == 0)
            return;
        if (_pendingDateline is { } dateline && ReferenceEquals(to, _body))
            (paragraph, _pendingDateline) = ($"{dateline} {paragraph}", null);
        to.Add(paragraph);
    }
}
