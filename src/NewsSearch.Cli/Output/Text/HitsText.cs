using NewsSearch.Contract;
using NewsSearch.Presentation;

namespace NewsSearch.Cli.Output.Text;

/// <summary>An answer of any length for people, written hit by hit.</summary>
internal sealed class HitsText : IHitOutput
{
    private readonly Shell _shell;
    private readonly SearchPage _head;

    public HitsText(Shell shell, SearchPage head)
    {
        _shell = shell;
        _head = head;
        HitText.WriteRemarks(shell.Error, head);
    }

    public void Add(SearchHit hit) => HitText.Write(_shell.Out, hit);

    public void Dispose() => HitText.Write(_shell.Out, _head);
}
