using NewsSearch.Extraction.Topics.Codes;
using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Extraction;

/// <summary>What extraction knows beyond its own rules. Not to be changed once an extractor or an index has it.</summary>
public sealed class ExtractionOptions
{
    /// <summary>Gives stories the topics that editors would; null for none.</summary>
    public TopicModel? TopicModel { get; set; }

    /// <summary>Labels of topic codes; the top level of Media Topics unless a file was loaded.</summary>
    public NewsCodes NewsCodes { get; set; } = NewsCodes.TopLevel;
}
