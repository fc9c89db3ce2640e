using Lucene.Net.Index;

namespace NewsSearch.Codecs.Records;

/// <summary>The field whose bytes are the records. Files do not name it: it is the one that is neither indexed nor a column.</summary>
internal static class RecordField
{
    /// <summary>Null where a segment has none.</summary>
    /// <exception cref="NotSupportedException">Several fields could be it.</exception>
    public static FieldInfo? Of(FieldInfos fields)
    {
        FieldInfo? found = null;
        foreach (var field in fields)
        {
            if (field.IsIndexed || field.HasDocValues)
                continue;
            if (found is not null)
                throw Unsupported();
            found = field;
        }
        return found;
    }

    public static NotSupportedException Unsupported() =>
        new("This codec stores one field of bytes for a document, the same in all, and neither indexed nor a column.");
}
