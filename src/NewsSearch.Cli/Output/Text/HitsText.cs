using NewsSearch.Contract;
using NewsSearch.Presentation;
using NewsSearch.Presentation.Receipts;

namespace NewsSearch.Cli.Output.Text;

/// <summary>An answer of any length for people, written hit by hit.</summary>
internal sealed class HitsText : IHitOutput
{
    private readonly Shell _shell;
    private readonly SearchPage _head;
    private readonly SearchReceipt? _receipt;

    public HitsText(Shell shell, SearchPage head, SearchReceipt? receipt)
    {
        _shell = shell;
        _head = head;
        _receipt = receipt;
        HitText.WriteRemarks(shell.Error, head);
    }

    public void Add(SearchHit hit) => HitText.Write(_shell.Out, hit);

    public void Dispose()
    {
        HitText.Write(_shell.Out, _head);
        if (_receipt is not null)
            ReceiptText.Write(_shell.Out, _receipt);
    }
}
