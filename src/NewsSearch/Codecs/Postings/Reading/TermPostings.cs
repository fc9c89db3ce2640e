using Lucene.Net.Index;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>Where the postings of a term are; to come back to it without a search in the dictionary.</summary>
/// <param name="terms">The field and segment that the term is of.</param>
internal sealed class TermPostings(FieldTerms terms) : TermState
{
    private TermEntry _entry;

    public FieldTerms Terms => terms;

    public ref TermEntry Entry => ref _entry;

    public override void CopyFrom(TermState other)
    {
        if (other is not TermPostings postings)
            throw new ArgumentException("The state is of another format's terms.", nameof(other));
        _entry = postings._entry;
    }
}
