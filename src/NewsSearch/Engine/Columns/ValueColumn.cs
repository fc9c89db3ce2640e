using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Matching.Bounds;

namespace NewsSearch.Engine.Columns;

/// <summary>
/// The values of one kind that each document of a segment has: its dictionary of terms turned round. Four bytes a value of a
/// document and four a document, in memory; deleted documents are in it. Immutable.
/// </summary>
/// <remarks>
/// Doc values would lie on the disk, be written and merged beside the postings, and be read through a call a value; postings merge
/// as all others do, and are turned round once a segment in the time of reading them.
/// </remarks>
internal sealed class ValueColumn
{
    private readonly Terms? _terms;
    private readonly int[] _termOf;
    private readonly int[] _ends;
    private readonly int[] _ordinals;

    private ValueColumn(StoryValues kind, Terms? terms, int[] termOf, int[] ends, int[] ordinals)
    {
        Kind = kind;
        _terms = terms;
        _termOf = termOf;
        _ends = ends;
        _ordinals = ordinals;
    }

    public StoryValues Kind { get; }

    /// <summary>Number of different values; each has an ordinal below it.</summary>
    public int Count => _termOf.Length;

    /// <summary>The ordinals of a document's values, rising, none twice.</summary>
    public ReadOnlySpan<int> Of(int document)
    {
        var start = document == 0 ? 0 : _ends[document - 1];
        return _ordinals.AsSpan(start, _ends[document] - start);
    }

    /// <summary>To look values up; null where there are none. One thread.</summary>
    public TermsEnum? OpenTerms() => _terms?.GetEnumerator();

    /// <summary>The value of an ordinal.</summary>
    public string ValueOf(int ordinal, TermsEnum terms)
    {
        terms.SeekExact((long)_termOf[ordinal]);
        return Kind.ValueIn(terms.Term.Utf8ToString())!;
    }

    /// <summary>The ordinal of a value; below zero where no document has it.</summary>
    public int OrdinalOf(string value, TermsEnum terms)
    {
        var start = new Lucene.Net.Util.BytesRef(Encoding.UTF8.GetBytes(Kind.StartOf(value)));
        for (var found = terms.SeekCeil(start); found != TermsEnum.SeekStatus.END; found = terms.MoveNext() ? TermsEnum.SeekStatus.NOT_FOUND : TermsEnum.SeekStatus.END)
        {
            var term = terms.Term.Utf8ToString();
            if (Kind.ValueIn(term) == value)
                return Array.BinarySearch(_termOf, (int)terms.Ord);
            if (!term.StartsWith(Kind.StartOf(value), StringComparison.Ordinal))
                break;
        }
        return -1;
    }

    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static ValueColumn Make(AtomicReader reader, StoryValues kind, SearchBudget budget)
    {
        var terms = reader.GetTerms(kind.Field);
        var turned = new TurnedPostings(reader.MaxDoc);
        if (terms?.GetEnumerator() is { } all)
        {
            string? last = null;
            for (DocsEnum? documents = null; all.MoveNext();)
            {
                if (kind.ValueIn(all.Term.Utf8ToString()) is not { } value)
                    continue;
                if (value != last)
                    turned.Begin((int)all.Ord);
                last = value;
                documents = all.Docs(null, documents, DocsFlags.NONE);
                for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
                {
                    budget.Tick();
                    turned.Add(doc);
                }
            }
        }
        var (termOf, ends, ordinals) = turned.ByDocument();
        return new ValueColumn(kind, terms, termOf, ends, ordinals);
    }
}
