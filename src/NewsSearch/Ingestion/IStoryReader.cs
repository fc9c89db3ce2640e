namespace NewsSearch.Ingestion;

/// <summary>Reads one format. Stateless and thread-safe.</summary>
internal interface IStoryReader
{
    StoryFormat Format { get; }

    /// <summary>Whether <paramref name="head"/> looks like this format; asked in the order of <see cref="StoryReaders"/>.</summary>
    bool Recognises(in FileHead head);

    /// <summary>
    /// The records of <paramref name="input"/> in order. Streams: holds one record at a time. Throws only what the
    /// stream throws; what is wrong with the text comes as rejections.
    /// </summary>
    IEnumerable<ReadResult> Read(StoryInput input);
}
