using Lucene.Net.Store;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Indexing.Storage;

/// <summary>The parts of a compound file, all over one open file that is closed with the slicer.</summary>
internal sealed class PositionedSlicer(string path, IOContext context) : Lucene.Net.Store.Directory.IndexInputSlicer
{
    private readonly SafeFileHandle _file = PositionedInput.OpenFile(path);

    public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
        new PositionedInput($"PositionedInput({sliceDescription} in path=\"{path}\")", _file, offset, length, context);

    [Obsolete("Only for reading very old indexes.")]
    public override IndexInput OpenFullSlice() => OpenSlice("full-slice", 0, RandomAccess.GetLength(_file));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _file.Dispose();
    }
}
