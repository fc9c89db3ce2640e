using System.Collections;
using NewsSearch.Articles;

namespace NewsSearch.Tests.Faults;

/// <summary>A batch in which something happens just before one of its stories is read.</summary>
internal sealed class BrokenList(IReadOnlyList<Article> stories, int at, Action happens) : IReadOnlyList<Article>
{
    public int Count => stories.Count;

    public Article this[int index]
    {
        get
        {
            if (index == at)
                happens();
            return stories[index];
        }
    }

    public IEnumerator<Article> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
