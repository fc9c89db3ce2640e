using Lucene.Net.Codecs;
using Lucene.Net.Util;
using NewsSearch.Codecs;
using Xunit;

namespace NewsSearch.Tests.Codecs;

public sealed class NewsCodecFactoryTests
{
    [Fact]
    public void Registering_again_changes_nothing()
    {
        NewsCodecFactory.Register();
        var factory = Codec.GetCodecFactory();

        Parallel.For(0, 8, _ => NewsCodecFactory.Register());

        Assert.Same(factory, Codec.GetCodecFactory());
        Assert.Same(NewsCodec.Instance, Codec.ForName(NewsCodec.CodecName));
        Assert.Contains("Lucene46", Codec.AvailableCodecs);
        Assert.Contains(NewsCodec.CodecName, Codec.AvailableCodecs);
    }

    // The factory in place belongs to the process, so the host's is wrapped beside it, not put into it.
    [Fact]
    public void Codecs_of_the_program_stay_its_own()
    {
        var host = new HostFactory();

        var wrapped = NewsCodecFactory.Around(host);

        Assert.Same(host.Codec, wrapped.GetCodec("HostCodec"));
        Assert.Same(NewsCodec.Instance, wrapped.GetCodec(NewsCodec.CodecName));
        Assert.Equal(["HostCodec"], host.Asked);
        Assert.Equal([NewsCodec.CodecName, "HostCodec"], wrapped.AvailableServices);
    }

    private sealed class HostFactory : ICodecFactory, IServiceListable
    {
        public Codec Codec { get; } = new Lucene.Net.Codecs.Lucene46.Lucene46Codec();

        public List<string> Asked { get; } = [];

        public ICollection<string> AvailableServices => ["HostCodec"];

        public Codec GetCodec(string name)
        {
            Asked.Add(name);
            return Codec;
        }
    }
}
