using NewsSearch.Articles;

namespace NewsSearch.Indexing.Storage.Records;

/// <summary>Points in time with the offset they were written in; a day without a time; none.</summary>
internal static class TimeRecord
{
    private const byte None = 0;
    private const byte Instant = 1;
    private const byte DayAlone = 2;

    public static void Write(RecordWriter to, DateTimeOffset? instant) => Write(to, instant is { } given ? new StoryTime(given, false) : null);

    public static void Write(RecordWriter to, StoryTime? time)
    {
        if (time is not { } given)
        {
            to.Byte(None);
            return;
        }
        to.Byte(given.DateOnly ? DayAlone : Instant);
        to.Fixed(given.Instant.UtcTicks);
        to.Number((long)given.Instant.Offset.TotalMinutes);
    }

    public static DateTimeOffset? ReadInstant(ref RecordReader from) => ReadTime(ref from)?.Instant;

    public static StoryTime? ReadTime(ref RecordReader from)
    {
        var kind = from.Byte();
        if (kind == None)
            return null;
        try
        {
            var instant = new DateTimeOffset(from.Fixed(), TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(from.Number()));
            return new StoryTime(instant, kind == DayAlone);
        }
        catch (ArgumentException broken)
        {
            throw new InvalidDataException("The index holds a story with a time that does not exist.", broken);
        }
    }

    public static void Write(RecordWriter to, DateOnly day) => to.Number(day.DayNumber);

    public static DateOnly ReadDay(ref RecordReader from) => from.Int() is var number && number >= 0 && number <= DateOnly.MaxValue.DayNumber
        ? DateOnly.FromDayNumber(number)
        : throw new InvalidDataException("The index holds a story with a day that does not exist.");
}
