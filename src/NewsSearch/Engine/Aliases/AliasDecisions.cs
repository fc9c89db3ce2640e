using NewsSearch.Analysis.People;
using NewsSearch.Indexing.Storage;
using NewsSearch.Presentation;

namespace NewsSearch.Engine.Aliases;

/// <summary>Changes the decisions on names of an index folder. The caller holds the write lock.</summary>
internal static class AliasDecisions
{
    /// <summary>Adds one, and returns how many there are.</summary>
    /// <exception cref="AliasEditException">It cannot be taken.</exception>
    public static int Add(string folder, NameDecision decision)
    {
        if ((AliasFile.Refusal(decision.Name) ?? AliasFile.Refusal(decision.Other)) is { } refusal)
            throw new AliasEditException(refusal);
        var edit = new AliasEdit(decision.IsJoin, decision.Name.Trim(), decision.Other.Trim());
        if (PersonName.Of(edit.Name).Folded == PersonName.Of(edit.Other).Folded)
            throw new AliasEditException($"'{edit.Name}' and '{edit.Other}' are the same name.");
        var (edits, problems) = AliasFile.Read(folder);
        if (problems.Length > 0)
            throw new AliasEditException($"{problems[0]} Mend the file in {folder} first, or forget all decisions.");
        var changed = edits.With(edit);
        if (changed.All.Length > AliasEdits.Most)
            throw new AliasEditException(FormattableString.Invariant($"There are {AliasEdits.Most} decisions on names already, the most there can be."));
        AliasFile.Write(folder, changed);
        return changed.All.Length;
    }

    /// <summary>Forgets all of them, and returns how many there were.</summary>
    public static int Reset(string folder)
    {
        var count = AliasFile.Read(folder).Edits.All.Length;
        AliasFile.Write(folder, AliasEdits.None);
        return count;
    }
}
