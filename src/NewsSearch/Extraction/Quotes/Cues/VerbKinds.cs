namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>What a reporting verb reports; the kinds of <c>reporting-verbs.txt</c>.</summary>
[Flags]
internal enum VerbKinds : byte
{
    None = 0,

    /// <summary>Words spoken or written: say, add, write.</summary>
    Speech = 1 << 0,

    /// <summary>Speech with the person spoken to as object: tell, ask.</summary>
    Address = 1 << 1,

    /// <summary>Speech about a thing: call, criticise, praise.</summary>
    Object = 1 << 2,

    /// <summary>A belief, a wish, a stand: believe, want, oppose.</summary>
    Thought = 1 << 3,

    /// <summary>A finding: show, find.</summary>
    Evidence = 1 << 4,

    /// <summary>A report of speech only beside quotation marks: continue, begin.</summary>
    Quoting = 1 << 5,

    /// <summary>Verbs that go with words in quotation marks.</summary>
    Spoken = Speech | Address | Quoting,
}
