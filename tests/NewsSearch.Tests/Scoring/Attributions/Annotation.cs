namespace NewsSearch.Tests.Scoring.Attributions;

/// <summary>An annotated attribution: where its content stands, its source and its cue, if it has them.</summary>
internal sealed record Annotation((int Start, int End) Content, (int Start, int End)? Source, (int Start, int End)? Cue);
