using NewsSearch.Codecs.Postings.Writing;

namespace NewsSearch.Codecs.Postings.Merging;

/// <summary>The terms of one reader in the order of their bytes, with their documents as the merged segment numbers them.</summary>
internal abstract class TermSource : IDisposable
{
    /// <summary>Documents that have any of the terms, deleted ones among them; below zero where that is not known.</summary>
    public abstract int DocCount { get; }

    /// <summary>The term stood at; valid until the next step.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    public abstract bool MoveNext();

    /// <summary>Writes the living documents of the term, with what the writer's field keeps of them.</summary>
    public abstract void CopyTo(TermWriter writer);

    public virtual void Dispose()
    {
    }
}
