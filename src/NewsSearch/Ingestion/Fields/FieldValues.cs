using System.Globalization;
using NewsSearch.Articles;
using NewsSearch.Ingestion.Paragraphs;
using NewsSearch.Ingestion.Times;

namespace NewsSearch.Ingestion.Fields;

/// <summary>
/// The fields of one record as they come, and the story they make. <see cref="Set"/> replaces, <see cref="Add"/> adds to
/// what is there; each returns null, or what is wrong with the value.
/// </summary>
internal sealed class FieldValues
{
    private readonly string?[] _texts = new string?[Enum.GetValues<StoryField>().Length];
    private readonly List<string> _body = [];
    private List<string> _topics = [], _places = [];
    private StoryTime? _published;
    private DateTimeOffset? _embargo;
    private StoryStatus? _status;
    private int? _version;

    /// <summary>What belongs to no field.</summary>
    public ExtraMembers Extra { get; private set; } = new();

    public void Clear()
    {
        Array.Clear(_texts);
        _body.Clear();
        Extra = new ExtraMembers();
        (_topics, _places, _published, _embargo, _status, _version) = ([], [], null, null, null, null);
    }

    /// <summary>Null takes the value away.</summary>
    public string? Set(StoryField field, string? text)
    {
        switch (field)
        {
            case StoryField.Date:
                _published = text is null ? null : WrittenTime.Read(text);
                return null;
            case StoryField.Version:
                return SetVersion(text);
            case StoryField.Status:
                _status = string.IsNullOrWhiteSpace(text) ? null : StatusNames.Read(text);
                return _status is null && !string.IsNullOrWhiteSpace(text) ? $"\"status\" is none of {StatusNames.Allowed}" : null;
            case StoryField.Embargo:
                _embargo = string.IsNullOrWhiteSpace(text) ? null : WrittenTime.Read(text)?.Instant;
                return _embargo is null && !string.IsNullOrWhiteSpace(text) ? "\"embargo\" is not a time" : null;
            case StoryField.Topics:
                _topics = text is null ? [] : ListText.Split(text);
                return null;
            case StoryField.Places:
                _places = text is null ? [] : ListText.Split(text);
                return null;
            default:
                _texts[(int)field] = text;
                return null;
        }
    }

    public void SetList(StoryField field, List<string> values)
    {
        if (field == StoryField.Topics)
            _topics = values;
        else
            _places = values;
    }

    /// <summary>A list grows, a body gets one more paragraph, of anything else the first counts.</summary>
    public string? Add(StoryField field, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        switch (field)
        {
            case StoryField.Topics:
                _topics.AddRange(ListText.Split(text));
                return null;
            case StoryField.Places:
                _places.AddRange(ListText.Split(text));
                return null;
            case StoryField.Body:
                _body.Add(text);
                return null;
            case StoryField.Date:
                if (_published is null)
                    Set(field, text);
                if (_published is null)
                    Extra.Text(FieldNames.Of(field), text);
                return null;
            default:
                return Holds(field) ? null : Set(field, text);
        }
    }

    /// <summary>The story, not yet stamped with its place; null, with the reason, where there is none.</summary>
    public RawStory? Build(out string? reason)
    {
        var body = _body.Count > 0 ? string.Join("\n\n", _body) : _texts[(int)StoryField.Body];
        var story = new RawStory
        {
            Id = Line(StoryField.Id),
            Version = _version,
            Status = _status ?? (_embargo is null ? StoryStatus.Usable : StoryStatus.Embargoed),
            EmbargoUntil = _embargo,
            Language = Line(StoryField.Lang),
            Headline = Line(StoryField.Headline) ?? "",
            Subheadline = Line(StoryField.Subheadline),
            Byline = Line(StoryField.Byline),
            Dateline = Line(StoryField.Dateline),
            Published = _published,
            Body = body is null ? "" : ParagraphText.Of(body, headed: false),
            Source = Line(StoryField.Source),
            Url = Line(StoryField.Url),
            Topics = _topics,
            Places = _places,
            Extra = Extra.ToDictionary(),
        };
        reason = story.Headline.Length == 0 && story.Body.Length == 0 && !IsTakedown(story) ? "neither headline nor body" : null;
        return reason is null ? story : null;
    }

    /// <summary>Whether the date that was set last could be read.</summary>
    public bool HasDate => _published is not null;

    /// <summary>A record that takes its story down needs no text, only to say which.</summary>
    private static bool IsTakedown(RawStory story) =>
        story.Status == StoryStatus.Canceled && (story.Id is not null || story.Url is not null);

    private string? SetVersion(string? text)
    {
        _version = null;
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (!int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var version))
            return "\"version\" is not a whole number";
        _version = version;
        return null;
    }

    private bool Holds(StoryField field) => field switch
    {
        StoryField.Version => _version is not null,
        StoryField.Status => _status is not null,
        StoryField.Embargo => _embargo is not null,
        _ => _texts[(int)field] is not null,
    };

    private string? Line(StoryField field) => Blank.OneLine(_texts[(int)field]);
}
