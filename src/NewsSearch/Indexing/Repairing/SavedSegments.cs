using System.Globalization;
using Lucene.Net.Index;
using NewsSearch.Indexing.Storage;
using Directory = Lucene.Net.Store.Directory;

namespace NewsSearch.Indexing.Repairing;

/// <summary>Which segments a damaged index has: by the newest commit, or by the names of files where that cannot be read.</summary>
internal static class SavedSegments
{
    /// <summary>Names, each with the number of its list of deletes.</summary>
    public static IReadOnlyList<(string Name, long Deletes)> Of(Directory directory, List<string> findings)
    {
        try
        {
            var infos = new SegmentInfos();
            infos.Read(directory);
            return [.. infos.AsList().Select(s => (s.Info.Name, s.HasDeletions ? s.DelGen : -1))];
        }
        catch (Exception broken) when (Damage.IsTold(broken) || Damage.IsLikely(broken))
        {
            findings.Add("The list of segments cannot be read; every segment that is there was taken, so that deleted stories may be back.");
            return ByName(directory.ListAll());
        }
    }

    private static List<(string Name, long Deletes)> ByName(string[] files)
    {
        var deletes = files.Select(DeletesOf).OfType<(string Name, long Deletes)>().ToLookup(d => d.Name, d => d.Deletes);
        return
        [
            .. files.Where(f => f[0] == '_').Select(IndexFileNames.ParseSegmentName).Distinct(StringComparer.Ordinal)
                .OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).Select(n => (n, deletes[n].DefaultIfEmpty(-1).Max())),
        ];
    }

    /// <summary>A list of deletes is called <c>_4_a.del</c>: the segment, and a number of letters and digits.</summary>
    private static (string Name, long Deletes)? DeletesOf(string file)
    {
        if (!file.EndsWith(".del", StringComparison.Ordinal) || file.Split('_', '.') is not ["", var name, { Length: > 0 and < 12 } number, _])
            return null;
        long generation = 0;
        foreach (var c in number)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return null;
            generation = generation * 36 + (char.IsAsciiDigit(c) ? c - '0' : char.ToLower(c, CultureInfo.InvariantCulture) - 'a' + 10);
        }
        return ("_" + name, generation);
    }
}
