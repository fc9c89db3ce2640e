using Lucene.Net.Index;
using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Reading;

/// <summary>Where the postings of a term are; to come back to it without a search in the dictionary.</summary>
internal sealed class TermPostings : TermState
{
    private TermEntry _entry;

    public ref TermEntry Entry => ref _entry;

    public override void CopyFrom(TermState other)
    {
        if (other is not TermPostings postings)
            throw new ArgumentException("The state is of another format's terms.", nameof(other));
        _entry = postings._entry;
    }
}
