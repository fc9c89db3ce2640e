using System.Text.Json;
using NewsSearch.Presentation;

namespace NewsSearch.Contract.Json;

/// <summary>The terms of a text.</summary>
internal static class AnalysisJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<AnalyzedTerm> terms)
    {
        json.WriteStartObject();
        json.Objects("terms", terms, static (to, term) =>
        {
            to.WriteNumber("position", term.Position);
            to.WriteString("term", term.Term);
            to.WriteString("written", term.Written);
            to.WriteString("stem", term.Stem);
            to.WriteNumber("start", term.Start);
            to.WriteNumber("end", term.End);
            to.WriteBoolean("joined", term.Joined);
            to.WriteBoolean("acronym", term.IsAcronym);
            to.Texts("spellings", term.Spellings);
        });
        json.WriteEndObject();
    }
}
