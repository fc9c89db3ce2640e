namespace NewsSearch.Extraction.Topics.Keyphrases;

/// <summary>A candidate: the places where its words stand one after another.</summary>
internal sealed class Keyphrase(ulong key, int length, bool isName, KeyphraseTerm first, KeyphraseTerm last)
{
    /// <summary>Ids of its words, sixteen bits each.</summary>
    public ulong Key { get; } = key;

    /// <summary>In words.</summary>
    public int Length { get; } = length;

    public bool IsName { get; } = isName;

    /// <summary>First and last word of the occurrence that is shown: the first in the body, else in the headline.</summary>
    public (KeyphraseTerm First, KeyphraseTerm Last) Shown { get; private set; } = (first, last);

    public int Count { get; private set; }

    public bool InHeadline { get; private set; }

    public double Score { get; set; }

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
