using System.Globalization;

namespace NewsSearch.Evaluation.Files;

/// <summary>Reads judgements as TREC writes them: <c>qid iteration docid grade</c>, parted by white space.</summary>
public static class QrelsFile
{
    private const int Fields = 4;

    /// <summary>The judgements; the same line twice is no error, two grades for one story are.</summary>
    /// <param name="lines">The text.</param>
    /// <param name="name">Names the file in errors.</param>
    /// <exception cref="EvaluationFileException">A line is no judgement.</exception>
    public static Judgements Read(TextReader lines, string name)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var grades = new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal);
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length == 0)
                continue;
            if (fields.Length != Fields)
                throw new EvaluationFileException(name, number, "a judgement is: query id, 0, story id, grade");
            if (!int.TryParse(fields[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
                throw new EvaluationFileException(name, number, "the grade is no whole number");
            if (!grades.TryGetValue(fields[0], out var known))
                grades[fields[0]] = known = new Dictionary<string, int>(StringComparer.Ordinal);
            var own = (Dictionary<string, int>)known;
            if (!own.TryAdd(fields[2], grade) && own[fields[2]] != grade)
                throw new EvaluationFileException(name, number, $"{fields[2]} was given another grade before");
        }
        return new Judgements(grades);
    }
}
