namespace NewsSearch.Codecs.Postings.Impacts;

/// <summary>A frequency and a norm that bound some documents: each of them has no greater frequency at no smaller norm.</summary>
internal readonly record struct Impact(int Frequency, byte Norm);
