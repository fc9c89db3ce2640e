using Lucene.Net.Codecs;
using Lucene.Net.Util;

namespace NewsSearch.Codecs;

/// <summary>
/// Finds our codec by its name, and any other by the factory that was there before: the library lives in programs that may
/// have codecs of their own. Thread-safe.
/// </summary>
internal sealed class NewsCodecFactory : ICodecFactory, IServiceListable
{
    private static readonly Lock s_gate = new();

    private readonly ICodecFactory _others;

    private NewsCodecFactory(ICodecFactory others) => _others = others;

    public ICollection<string> AvailableServices =>
        [NewsCodec.CodecName, .. _others is IServiceListable listable ? listable.AvailableServices : []];

    /// <summary>A factory that asks another for all codecs but ours.</summary>
    public static NewsCodecFactory Around(ICodecFactory others) => new(others);

    /// <summary>
    /// Makes the codec known to Lucene, once; again, if the program has put another factory in place since. To be called
    /// before an index is opened.
    /// </summary>
    public static void Register()
    {
        if (Codec.GetCodecFactory() is NewsCodecFactory)
            return;
        lock (s_gate)
        {
            if (Codec.GetCodecFactory() is not NewsCodecFactory and var others)
                Codec.SetCodecFactory(new NewsCodecFactory(others));
        }
    }

    public Codec GetCodec(string name) => name == NewsCodec.CodecName ? NewsCodec.Instance : _others.GetCodec(name);
}
