using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Extraction.Topics.Models;

/// <summary>
/// A model as bytes. Magic "NSTOPIC" and a version; then, as <see cref="ModelWriter"/> writes numbers: labels, their counts and
/// pairs, the decision, features, and the weights as 16 bits against the largest of their label; at the end SHA-256 over all
/// before it. Reading checks every number against what it must fit, so that no file makes it fail otherwise than by
/// <see cref="TopicModelException"/>.
/// </summary>
internal static class TopicModelFile
{
    public const long LargestSize = 512L << 20;

    private const int Version = 1;
    private const int MostFeatures = 1 << 24;
    private const float Steps = short.MaxValue;

    private static ReadOnlySpan<byte> Magic => "NSTOPIC"u8;

    public static byte[] Write(TopicModel model)
    {
        var writer = new ModelWriter();
        writer.Bytes(Magic);
        writer.Byte(Version);
        WriteLabels(writer, model);
        WriteDecision(writer, model.Decision);
        WriteWeights(writer, model.Weights);
        return writer.ToArray(SHA256.HashData);
    }

    public static TopicModel Read(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.Length < Magic.Length + 1 || !bytes.StartsWith(Magic))
            throw new TopicModelException($"{name} is no topic model. 'train-topics' makes one.");
        if (bytes[Magic.Length] != Version)
            throw new TopicModelException($"{name} is a topic model of version {bytes[Magic.Length]}; this program reads version {Version}. Train it anew.");
        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end <= Magic.Length || !SHA256.HashData(bytes[..end]).AsSpan().SequenceEqual(bytes[end..]))
            throw new TopicModelException($"{name} is damaged: its checksum does not fit. Train it anew, or copy it again.");
        var reader = new ModelReader(bytes[..end], Magic.Length + 1);
        var model = Read(ref reader);
        return model is not null && reader.IsAtEnd ? model : throw new TopicModelException($"{name} is damaged: its parts do not fit together.");
    }

    private static void WriteLabels(ModelWriter writer, TopicModel model)
    {
        var statistics = model.Decision.Statistics;
        writer.Number(statistics.Stories);
        writer.Number(model.Labels.Count);
        for (var label = 0; label < model.Labels.Count; label++)
        {
            var text = Encoding.UTF8.GetBytes(model.Labels[label]);
            writer.Number(text.Length);
            writer.Bytes(text);
            writer.Number(statistics.Counts[label]);
            writer.Real(model.Decision.Slopes[label]);
            writer.Real(model.Decision.Offsets[label]);
            writer.Real(model.Weights.Biases[label]);
        }
        var together = statistics.Together.ToList();
        writer.Number(together.Count);
        foreach (var (first, second, count) in together)
        {
            writer.Number(first);
            writer.Number(second);
            writer.Number(count);
        }
    }

    private static void WriteDecision(ModelWriter writer, LabelDecision decision)
    {
        foreach (var weight in decision.Weights)
            writer.Real((float)weight);
        writer.Real((float)decision.Threshold);
        writer.Byte((byte)decision.Count);
    }

    private static void WriteWeights(ModelWriter writer, LabelWeights weights)
    {
        var scales = new float[weights.Biases.Length];
        for (var i = 0; i < weights.Labels.Length; i++)
            scales[weights.Labels[i]] = Math.Max(scales[weights.Labels[i]], Math.Abs(weights.Weights[i]));
        foreach (var scale in scales)
            writer.Real(scale);
        writer.Number(weights.Keys.Length);
        for (var feature = 0; feature < weights.Keys.Length; feature++)
        {
            writer.Key(weights.Keys[feature]);
            writer.Real(weights.Rareness[feature]);
            writer.Number(weights.Starts[feature + 1] - weights.Starts[feature]);
            var previous = -1;
            for (var i = weights.Starts[feature]; i < weights.Starts[feature + 1]; i++)
            {
                writer.Number(weights.Labels[i] - previous - 1);
                writer.Short((short)MathF.Round(weights.Weights[i] / scales[weights.Labels[i]] * Steps));
                previous = weights.Labels[i];
            }
        }
    }

    /// <summary>Null where the numbers make no model.</summary>
    private static TopicModel? Read(ref ModelReader reader)
    {
        var stories = reader.Number(int.MaxValue);
        var labels = new string[reader.Number(LabelWeights.MostLabels)];
        var counts = new int[labels.Length];
        var (slopes, offsets, biases) = (new float[labels.Length], new float[labels.Length], new float[labels.Length]);
        for (var label = 0; label < labels.Length && !reader.Failed; label++)
        {
            labels[label] = Encoding.UTF8.GetString(reader.Bytes(reader.Number(int.MaxValue)));
            counts[label] = reader.Number(stories);
            (slopes[label], offsets[label], biases[label]) = (reader.Real(), reader.Real(), reader.Real());
        }
        var together = new Dictionary<long, int>();
        for (var left = reader.Number(int.MaxValue); left > 0 && !reader.Failed; left--)
        {
            var pair = LabelStatistics.PairOf(reader.Number(labels.Length - 1), reader.Number(labels.Length - 1));
            together[pair] = reader.Number(stories);
        }
        var factors = new double[LabelDecision.Inputs];
        foreach (ref var factor in factors.AsSpan())
            factor = reader.Real();
        var threshold = reader.Real();
        var count = (LabelCount)reader.Byte((byte)LabelCount.One);
        var weights = ReadWeights(ref reader, biases);
        return weights is null || reader.Failed || labels.Length == 0 ? null
            : new TopicModel(labels, weights, new LabelDecision(slopes, offsets, new LabelStatistics(stories, counts, together), factors, threshold, count));
    }

    private static LabelWeights? ReadWeights(ref ModelReader reader, float[] biases)
    {
        var scales = new float[biases.Length];
        foreach (ref var scale in scales.AsSpan())
            scale = reader.Real() / Steps;
        var features = reader.Number(Math.Min(MostFeatures, reader.Left / ModelReader.SmallestFeature));
        var (keys, rareness, starts) = (new ulong[features], new float[features], new int[features + 1]);
        var labels = new List<ushort>(features * 4);
        var weights = new List<float>(features * 4);
        for (var feature = 0; feature < features; feature++)
        {
            keys[feature] = reader.Key();
            rareness[feature] = reader.Real();
            if (keys[feature] == 0 || feature > 0 && keys[feature] <= keys[feature - 1])
                return null;
            var label = -1;
            for (var left = reader.Number(biases.Length); left > 0; left--)
            {
                label += 1 + reader.Number(biases.Length - 2 - label);
                if (reader.Failed)
                    return null;
                labels.Add((ushort)label);
                weights.Add(reader.Short() * scales[label]);
            }
            starts[feature + 1] = labels.Count;
        }
        return new LabelWeights(keys, rareness, starts, [.. labels], [.. weights], biases);
    }
}
