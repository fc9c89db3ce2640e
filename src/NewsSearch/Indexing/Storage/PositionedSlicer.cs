using Lucene.Net.Store;

namespace NewsSearch.Indexing.Storage;

/// <summary>The parts of a compound file, all over one open file that is closed with the slicer.</summary>
internal sealed class PositionedSlicer(string path, IOContext context) : Lucene.Net.Store.Directory.IndexInputSlicer
{
    private readonly MappedFile _file = new(path);

    public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
        new PositionedInput($"PositionedInput({sliceDescription} in path=\"{path}\")", _file, offset, length, context);

    [Obsolete("Only for reading very old indexes.")]
    public override IndexInput OpenFullSlice() => OpenSlice("full-slice", 0, _file.Length);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
    }
}
