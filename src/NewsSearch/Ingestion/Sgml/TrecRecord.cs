using System.Text;

namespace NewsSearch.Ingestion.Sgml;

/// <summary>
/// One <c>&lt;DOC&gt;</c>. Elements are known by their names, wherever they stand: end tags may be missing, and a known
/// element ends the one before it. Inside the text an unknown tag is left out if something in the record closes it; else
/// it is text (the ticker in "Standard Oil &lt;SRD&gt;").
/// </summary>
internal sealed class TrecRecord
{
    private const int DeepestNesting = 64;
    private readonly Stack<(string Name, TrecRole Role)> _open = new();
    private readonly TrecStory _story = new();
    private readonly string _record;
    private StringBuilder _text = new();
    private bool _inParagraph;
    private HashSet<string>? _closed;

    public TrecRecord(string record)
    {
        _record = record;
        var scanner = new SgmlScanner(record);
        while (scanner.MoveNext())
        {
            switch (scanner.Kind)
            {
                case SgmlTokenKind.Text:
                    SgmlText.Append(scanner.Written, _text);
                    break;
                case SgmlTokenKind.Start:
                    Start(scanner.Name, scanner.Attributes, scanner.Written);
                    break;
                default:
                    End(scanner.Name);
                    break;
            }
        }
        while (_open.Count > 0)
            Pop();
    }

    public Articles.RawStory Story() => _story.Build();

    private void Start(ReadOnlySpan<char> name, ReadOnlySpan<char> attributes, ReadOnlySpan<char> written)
    {
        var role = TrecElements.Role(name);
        var inText = _open.TryPeek(out var around) && around.Role == TrecRole.Text;
        if (role == TrecRole.Paragraph)
        {
            if (name.Equals("P", StringComparison.OrdinalIgnoreCase))
            {
                Hand();
                _inParagraph = true;
            }
            else
            {
                _text.Append('\n');
            }
            return;
        }
        if (role == TrecRole.Unknown && (inText || _open.Count > DeepestNesting))
        {
            if (inText && !IsClosed(name))
                SgmlText.Append(written, _text);
            return;
        }
        if (_open.Count > DeepestNesting)
            return;
        Hand();
        // A known element ends what is open, but for what may hold it.
        while (role != TrecRole.Unknown && _open.TryPeek(out var top)
            && top.Role is not (TrecRole.Container or TrecRole.Unknown) && (role == TrecRole.Text || top.Role != TrecRole.Text))
            Pop();
        _open.Push((name.ToString(), role));
        if (name.Equals("DOC", StringComparison.OrdinalIgnoreCase))
            _story.TakeAttributes(attributes);
    }

    private void End(ReadOnlySpan<char> name)
    {
        if (TrecElements.Role(name) == TrecRole.Paragraph)
        {
            Hand();
            _inParagraph = false;
            return;
        }
        foreach (var (open, _) in _open)
        {
            if (!name.Equals(open, StringComparison.OrdinalIgnoreCase))
                continue;
            while (_open.Count > 0 && !name.Equals(_open.Peek().Name, StringComparison.OrdinalIgnoreCase))
                Pop();
            Pop();
            return;
        }
    }

    private void Pop()
    {
        Hand();
        _inParagraph = false;
        var (name, role) = _open.Pop();
        _story.Close(name, role);
    }

    /// <summary>Gives the text up to here to the element it stands in.</summary>
    private void Hand()
    {
        if (_text.Length == 0)
            return;
        if (_open.TryPeek(out var element))
            _story.Take(element.Name, element.Role, _text.ToString(), _inParagraph);
        if (_text.Capacity > 1 << 16)
            _text = new StringBuilder();
        _text.Clear();
    }

    /// <summary>Whether an end tag of that name stands anywhere in the record.</summary>
    private bool IsClosed(ReadOnlySpan<char> name)
    {
        if (_closed is null)
        {
            _closed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var lookup = _closed.GetAlternateLookup<ReadOnlySpan<char>>();
            var scanner = new SgmlScanner(_record);
            while (scanner.MoveNext())
            {
                if (scanner.Kind == SgmlTokenKind.End)
                    lookup.Add(scanner.Name);
            }
        }
        return _closed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
    }
}
