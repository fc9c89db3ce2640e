using NewsSearch.Presentation;

namespace NewsSearch.Contract;

/// <summary>Takes hits one after another; disposing it ends the output.</summary>
internal interface IHitOutput : IDisposable
{
    void Add(SearchHit hit);
}
