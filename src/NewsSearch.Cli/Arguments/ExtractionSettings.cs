using System.CommandLine;
using NewsSearch.Extraction;
using NewsSearch.Extraction.Topics.Codes;
using NewsSearch.Extraction.Topics.Models;

namespace NewsSearch.Cli.Arguments;

/// <summary>The options that name files which extraction makes use of.</summary>
internal sealed class ExtractionSettings
{
    private readonly TextOption _model = new("--topic-model", "FILE", "Give stories the topics of this model, made by train-topics.");
    private readonly TextOption _codes = new("--newscodes", "FILE", "Labels of topic codes: IPTC NewsCodes as JSON or SKOS, or JSON objects of id and label.");

    public void AddTo(Command command)
    {
        command.Add(_model);
        command.Add(_codes);
    }

    /// <summary>Loads what was named.</summary>
    /// <exception cref="IOException">A file is not there, damaged, or something else.</exception>
    public ExtractionOptions Load(ParseResult typed)
    {
        var options = new ExtractionOptions();
        if (typed.GetValue(_model) is { } model)
            options.TopicModel = TopicModel.Load(model);
        if (typed.GetValue(_codes) is { } codes)
            options.NewsCodes = NewsCodes.Load(codes);
        return options;
    }
}
