using System.Text.Json;
using NewsSearch.Querying;

namespace NewsSearch.Contract.Json;

/// <summary>Remarks on how a query was read and answered.</summary>
internal static class NoticesJson
{
    public static void WriteMember(Utf8JsonWriter json, IReadOnlyList<QueryNotice> notices) =>
        json.Objects("notices", notices, static (to, notice) =>
        {
            to.WriteString("code", notice.Code);
            to.WriteString("text", notice.Text);
            to.WriteNumber("position", notice.Position);
            to.WriteNumber("length", notice.Length);
        });
}
