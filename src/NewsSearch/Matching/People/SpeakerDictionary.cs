using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Analysis.Names;
using NewsSearch.Analysis.People;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Schema;

namespace NewsSearch.Matching.People;

/// <summary>Reads the speakers of one state of an index, which lie sorted by the key of their family names.</summary>
internal static class SpeakerDictionary
{
    /// <summary>Names of one key that are looked at; beyond, the rarest are let go.</summary>
    private const int Most = 8 * Namesakes.Most;

    /// <summary>The spellings that share a name's family name, each with its stories; none that only removed stories have.</summary>
    /// <exception cref="BudgetSpentException">The time is up.</exception>
    public static IEnumerable<SpeakerSpelling> OfFamily(IndexReader reader, PersonName name, SearchBudget budget)
    {
        var stories = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in BlocksOf(name))
            foreach (var leaf in reader.Leaves)
                Read(leaf.AtomicReader, block, stories, budget);
        return stories.Where(s => PersonName.Of(s.Key).FamilyKey == name.FamilyKey).Select(s => new SpeakerSpelling(s.Key, s.Value));
    }

    /// <summary>The keys of all names, in order.</summary>
    public static IEnumerable<string> Blocks(IndexReader reader)
    {
        if (MultiFields.GetTerms(reader, FieldNames.SpeakerName)?.GetEnumerator() is not { } terms)
            yield break;
        for (var found = terms.SeekCeil(new BytesRef("")); found != TermsEnum.SeekStatus.END;)
        {
            var term = terms.Term.Utf8ToString();
            var block = term[..term.IndexOf(NameBlock.Separator, StringComparison.Ordinal)];
            yield return block;
            // Behind the last name of the key: the next character after the separator.
            found = terms.SeekCeil(new BytesRef(block + (char)(NameBlock.Separator + 1)));
        }
    }

    /// <summary>The spellings under a key.</summary>
    public static IEnumerable<SpeakerSpelling> OfBlock(IndexReader reader, string block, SearchBudget budget)
    {
        var stories = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
            Read(leaf.AtomicReader, block, stories, budget);
        return stories.Select(s => new SpeakerSpelling(s.Key, s.Value));
    }

    private static IEnumerable<string> BlocksOf(PersonName name) => name.Family.Length == 0
        ? [NameBlock.Of(name.Text)]
        : SpellingVariants.Of(name.Family).Prepend(NameSkeleton.Latin(name.Family)).Prepend(name.Family).Select(w => NameBlock.OfWord(w)).Distinct();

    private static void Read(AtomicReader reader, string block, Dictionary<string, int> stories, SearchBudget budget)
    {
        if (reader.GetTerms(FieldNames.SpeakerName)?.GetEnumerator() is not { } terms)
            return;
        var current = StoryFilter.Current.BitsOf(reader);
        var prefix = new BytesRef(block + NameBlock.Separator);
        DocsEnum? documents = null;
        for (var found = terms.SeekCeil(prefix); found != TermsEnum.SeekStatus.END && StringHelper.StartsWith(terms.Term, prefix);)
        {
            var isThere = false;
            var count = 0;
            documents = terms.Docs(reader.LiveDocs, documents, DocsFlags.NONE);
            for (var doc = documents.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.NextDoc())
            {
                budget.Tick();
                isThere = true;
                count += current.Get(doc) ? 1 : 0;
            }
            if (isThere)
                CollectionsMarshal.GetValueRefOrAddDefault(stories, NameBlock.NameIn(terms.Term.Utf8ToString()), out _) += count;
            for (var least = 1; stories.Count > Most; least++)
                foreach (var rare in stories.Where(s => s.Value <= least).Select(s => s.Key).ToList())
                    stories.Remove(rare);
            if (!terms.MoveNext())
                break;
        }
    }
}
