namespace NewsSearch.Engine.Columns;

/// <summary>Gathers documents value after value, and gives values document after document. One thread.</summary>
internal sealed class TurnedPostings(int maxDoc)
{
    private readonly List<int> _terms = [];
    private readonly List<int> _starts = [];
    private readonly int[] _ends = new int[maxDoc];
    private readonly int[] _last = new int[maxDoc];
    private int[] _documents = new int[1_024];
    private int _count;

    /// <summary>Begins the next value.</summary>
    /// <param name="term">The number of its first term.</param>
    public void Begin(int term)
    {
        _terms.Add(term);
        _starts.Add(_count);
    }

    /// <summary>A document that has the value; once is enough.</summary>
    public void Add(int document)
    {
        // Numbers from 1 on: none is zero.
        if (_last[document] == _terms.Count)
            return;
        _last[document] = _terms.Count;
        _ends[document]++;
        if (_count == _documents.Length)
            Array.Resize(ref _documents, checked(_count * 2));
        _documents[_count++] = document;
    }

    /// <summary>The first term of each value; where the values of each document end; and the values.</summary>
    public (int[] TermOf, int[] Ends, int[] Ordinals) ByDocument()
    {
        // Each end begins as its start, and grows as values come in.
        var sum = 0;
        for (var document = 0; document < maxDoc; document++)
            (_ends[document], sum) = (sum, sum + _ends[document]);
        var ordinals = new int[_count];
        for (var value = 0; value < _starts.Count; value++)
        {
            var end = value + 1 < _starts.Count ? _starts[value + 1] : _count;
            for (var i = _starts[value]; i < end; i++)
                ordinals[_ends[_documents[i]]++] = value;
        }
        return ([.. _terms], _ends, ordinals);
    }
}
