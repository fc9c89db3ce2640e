using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.Engine;

/// <summary>
/// Reads every posting of an index and compares the order of terms, documents and positions, and their counts. Lucene's own
/// check does more, but needs a runtime that compiles as it goes; a program that was compiled ahead of time has this one, beside
/// the checksums of all files.
/// </summary>
internal static class PostingsCheck
{
    /// <summary>What is wrong first; null where nothing is.</summary>
    public static string? Of(AtomicReader reader, CancellationToken cancellationToken)
    {
        if (reader.Fields is not { } fields)
            return null;
        foreach (var field in fields)
        {
            if (fields.GetTerms(field) is not { } terms)
                continue;
            var all = terms.GetEnumerator();
            var last = default(BytesRef);
            var count = 0L;
            while (all.MoveNext())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (last is not null && last.CompareTo(all.Term) >= 0)
                    return $"Terms of the field {field} are out of order at '{last.Utf8ToString()}'.";
                last = BytesRef.DeepCopyOf(all.Term);
                count++;
                if (Of(all, terms.HasFreqs, terms.HasPositions, reader.MaxDoc) is { } wrong)
                    return $"The term '{last.Utf8ToString()}' of the field {field}: {wrong}";
            }
            if (terms.Count >= 0 && terms.Count != count)
                return FormattableString.Invariant($"The field {field} has {count} terms, not {terms.Count}.");
        }
        return null;
    }

    private static string? Of(TermsEnum term, bool hasFrequencies, bool hasPositions, int documents)
    {
        var positions = hasPositions ? term.DocsAndPositions(null, null, DocsAndPositionsFlags.NONE) : null;
        var postings = positions ?? term.Docs(null, null, hasFrequencies ? DocsFlags.FREQS : DocsFlags.NONE);
        var (count, total, last) = (0, 0L, -1);
        for (var document = postings.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = postings.NextDoc())
        {
            if (document <= last || document >= documents)
                return FormattableString.Invariant($"document {document} follows {last}, of {documents}.");
            last = document;
            count++;
            if (!hasFrequencies)
                continue;
            total += postings.Freq;
            for (int i = 0, before = -1; positions is not null && i < positions.Freq; i++)
            {
                var position = positions.NextPosition();
                // Names given twice stand at one place.
                if (position < before || position < 0)
                    return FormattableString.Invariant($"position {position} follows {before} in document {document}.");
                before = position;
            }
        }
        return count != term.DocFreq ? FormattableString.Invariant($"{count} documents, not {term.DocFreq}.")
            : hasFrequencies && total != term.TotalTermFreq ? FormattableString.Invariant($"{total} places, not {term.TotalTermFreq}.")
            : null;
    }
}
