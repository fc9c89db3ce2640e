namespace NewsSearch.Matching.Retrieval;

/// <summary>Words of which some must match, each with one list of postings that tells where it is, and beside them other parts.</summary>
/// <param name="Words">The words.</param>
/// <param name="Others">The other parts; fewer than must match, so that one of the words always does.</param>
/// <param name="Least">How many of all must match; 1 at least.</param>
/// <param name="Prohibited">What must not match.</param>
internal sealed record SomeWords(WordCursor[] Words, MatchCursor[] Others, int Least, MatchCursor[] Prohibited)
{
    /// <summary>As many are told apart where more than one must match.</summary>
    public const int Most = 31;

    /// <summary>Whether any of the words is enough.</summary>
    public bool IsAny => Least == 1 && Prohibited.Length == 0;

    /// <summary>What a cursor is made of; null where that is something else.</summary>
    public static SomeWords? Of(MatchCursor root)
    {
        if (root is WordCursor { Finding.Length: 1 } word)
            return new([word], [], 1, []);
        if (root is not BooleanCursor { Required: [] } tree)
            return null;
        var others = Array.FindAll(tree.Optional, o => o is not WordCursor { Finding.Length: 1 });
        var least = Math.Max(1, tree.Least);
        return others.Length >= least || (least > 1 && tree.Optional.Length > Most)
            ? null
            : new([.. tree.Optional.OfType<WordCursor>().Where(w => w.Finding.Length == 1)], others, least, tree.Prohibited);
    }
}
