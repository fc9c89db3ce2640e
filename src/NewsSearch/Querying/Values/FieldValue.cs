using NewsSearch.Querying.Mending;
using NewsSearch.Querying.Scanning;

namespace NewsSearch.Querying.Values;

/// <summary>Reads the value of a field that takes no words.</summary>
internal static class FieldValue
{
    /// <summary>Exactly one of the two is given back.</summary>
    public static (QueryNode? Node, Problem? Problem) Read(QueryField field, Token token) => field.Kind switch
    {
        QueryFieldKind.Date => DayValue.Read(field, token),
        QueryFieldKind.Number => NumberValue.Read(field, token),
        QueryFieldKind.Recency => LastValue.Read(token),
        _ => StateValue.Read(token),
    };
}
