namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>A candidate: the places where its words stand one after another.</summary>
internal sealed class Keyphrase
{
    /// <summary>Ids of its words, sixteen bits each.</summary>
    public ulong Key { get; private set; }

    /// <summary>In words.</summary>
    public int Length { get; private set; }

    public bool IsName { get; private set; }

    /// <summary>First and last word of the occurrence that is shown: the first in the body, else in the headline.</summary>
    public (KeyphraseTerm First, KeyphraseTerm Last) Shown { get; private set; }

    public int Count { get; private set; }

    public bool InHeadline { get; private set; }

    public double Score { get; set; }

    /// <summary>Makes it a phrase that has not been met yet.</summary>
    public void Begin(ulong key, int length, bool isName, KeyphraseTerm first, KeyphraseTerm last)
    {
        (Key, Length, IsName, Shown) = (key, length, isName, (first, last));
        (Count, InHeadline, Score) = (0, false, 0);
    }

    public void Add(KeyphraseTerm first, KeyphraseTerm last)
    {
        Count++;
        InHeadline |= first.InHeadline;
        if (Shown.First.InHeadline && !first.InHeadline)
            Shown = (first, last);
    }

    /// <summary>Whether the words of <paramref name="other"/> stand in a row in this one.</summary>
    public bool Holds(Keyphrase other)
    {
        if (other.Length >= Length)
            return false;
        var mask = (1UL << (16 * other.Length)) - 1;
        for (var shift = 0; shift <= Length - other.Length; shift++)
            if (((Key >> (16 * shift)) & mask) == other.Key)
                return true;
        return false;
    }
}
