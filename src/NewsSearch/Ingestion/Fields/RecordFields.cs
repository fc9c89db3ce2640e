using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Fields;

/// <summary>
/// What a record of one of the trade's formats says, as its reader finds it, and the story that it makes. What cannot be
/// read as what it is meant to be (a time, a number, a status) is kept as extra under the name it has there.
/// </summary>
internal sealed class RecordFields
{
    private readonly List<string> _topics = [], _places = [], _people = [], _organisations = [];
    private readonly HashSet<(List<string> List, string Value)> _seen = [];
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);
    private int? _version;
    private StoryStatus? _status;
    private DateTimeOffset? _embargo;

    public string? Id { get; set; }

    public string? Language { get; set; }

    public string? Headline { get; set; }

    public string? Subheadline { get; set; }

    public string? Byline { get; set; }

    public string? Dateline { get; set; }

    public StoryTime? Published { get; set; }

    public StoryTime? Updated { get; set; }

    /// <summary>Paragraphs parted by blank lines.</summary>
    public string Body { get; set; } = "";

    public string? Source { get; set; }

    public string? Url { get; set; }

    public string? EvolvedFrom { get; set; }

    public ExtraMembers Extra { get; } = new();

    /// <summary>The time that <paramref name="text"/> gives; where it gives none it is kept as extra.</summary>
    public StoryTime? Time(string name, string? text)
    {
        if (Blank.OneLine(text) is not { } line)
            return null;
        var time = WrittenTime.Read(line);
        if (time is null)
            Extra.Text(name, line);
        return time;
    }

    public void SetVersion(string name, string? text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var version))
            _version = version;
        else
            Extra.Text(name, text);
    }

    public void SetStatus(string name, string? text)
    {
        _status = text is null ? null : StatusNames.Read(text);
        if (_status is null)
            Extra.Text(name, text);
    }

    public void SetEmbargo(string name, string? text) => _embargo = Time(name, text)?.Instant;

    /// <summary>A topic by its code, or by its name where it has no code.</summary>
    public void AddTopic(string? id, string? label)
    {
        var name = Blank.OneLine(label);
        if (Blank.OneLine(id) is not { } code)
        {
            Add(_topics, name);
            return;
        }
        Add(_topics, code);
        if (name is not null && name != code)
            _labels.TryAdd(code, name);
    }

    public void AddPlace(string? name) => Add(_places, Blank.OneLine(name));

    public void AddPerson(string? name) => Add(_people, Blank.OneLine(name));

    public void AddOrganisation(string? name) => Add(_organisations, Blank.OneLine(name));

    /// <summary>The story, not yet stamped with its place; null, with the reason, where there is none.</summary>
    public RawStory? Build(out string? reason)
    {
        var story = new RawStory
        {
            Id = Blank.OneLine(Id),
            Version = _version,
            Status = Status(),
            EmbargoUntil = _embargo,
            Language = Blank.OneLine(Language),
            Headline = Blank.OneLine(Headline) ?? "",
            Subheadline = Blank.OneLine(Subheadline),
            Byline = Blank.OneLine(Byline),
            Dateline = Blank.OneLine(Dateline),
            Published = Published,
            Updated = Updated,
            EvolvedFrom = Blank.OneLine(EvolvedFrom),
            Body = ParagraphText.Of(Body, headed: false),
            Source = Blank.OneLine(Source),
            Url = Blank.OneLine(Url),
            Topics = _topics,
            TopicLabels = _labels,
            Places = _places,
            People = _people,
            Organisations = _organisations,
            Extra = Extra.ToDictionary(),
        };
        var isTakedown = story.Status == StoryStatus.Canceled && (story.Id is not null || story.Url is not null);
        reason = story.Headline.Length == 0 && story.Body.Length == 0 && !isTakedown ? "neither headline nor body" : null;
        return reason is null ? story : null;
    }

    /// <summary>The formats call a story with an embargo usable: it is, from then on.</summary>
    private StoryStatus Status() => _status switch
    {
        null or StoryStatus.Usable => _embargo is null ? StoryStatus.Usable : StoryStatus.Embargoed,
        { } status => status,
    };

    private void Add(List<string> to, string? value)
    {
        if (value is not null && _seen.Add((to, value)))
            to.Add(value);
    }
}
