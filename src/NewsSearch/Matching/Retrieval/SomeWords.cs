namespace NewsSearch.Matching.Retrieval;

/// <summary>Words of which some must match, each with one list of postings that tells where it is, and beside them other parts.</summary>
/// <param name="Words">The words.</param>
/// <param name="Others">The other parts.</param>
/// <param name="Least">How many of all must match; 1 at least.</param>
/// <param name="Prohibited">What must not match.</param>
internal sealed record SomeWords(WordCursor[] Words, MatchCursor[] Others, int Least, MatchCursor[] Prohibited)
{
    /// <summary>As many are told apart where more than one must match.</summary>
    public const int Most = 31;

    /// <summary>Whether any of the words is enough.</summary>
    public bool IsAny => Least == 1 && Others.Length == 0 && Prohibited.Length == 0;

    /// <summary>Whether as many of the other parts as must match may, so that a document need have none of the words.</summary>
    public bool OthersFind => Others.Length >= Least;

    /// <summary>What a cursor is made of; null where that is something else.</summary>
    public static SomeWords? Of(MatchCursor root)
    {
        if (root is WordCursor { Finding.Length: 1 } word)
            return new([word], [], 1, []);
        if (root is not BooleanCursor { Required: [] } tree)
            return null;
        var others = Array.FindAll(tree.Optional, o => o is not WordCursor { Finding.Length: 1 });
        var words = tree.Optional.Length - others.Length;
        var least = Math.Max(1, tree.Least);
        // Where most parts are words, their bounds tell most of what need not be looked at.
        return (others.Length >= least && others.Length >= words) || (least > 1 && tree.Optional.Length > Most)
            ? null
            : new([.. tree.Optional.OfType<WordCursor>().Where(w => w.Finding.Length == 1)], others, least, tree.Prohibited);
    }
}
