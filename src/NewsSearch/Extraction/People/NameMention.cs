using NewsSearch.Articles;

namespace NewsSearch.Extraction.People;

/// <summary>A name where it stands in a story.</summary>
internal sealed class NameMention
{
    /// <summary>First word of the name, without title or role.</summary>
    public required int First { get; init; }

    /// <summary>Last word of the name.</summary>
    public required int Last { get; init; }

    /// <summary>Number of words.</summary>
    public int Length => Last - First + 1;

    /// <summary>First word of the title or role before the name; equal to <see cref="First"/> where there is none.</summary>
    public required int Lead { get; init; }

    /// <summary>Where the name stands, without a closing 's; square brackets inside belong to it.</summary>
    public required TextRange Range { get; init; }

    public required NameKind Kind { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Title or role beside the name: "Russian top diplomat", "foreign minister".</summary>
    public TextRange? Role { get; set; }

    /// <summary>A second role, where one stands on either side: "Her <b>daughter</b>, Ann Lee, a physician".</summary>
    public TextRange? FurtherRole { get; set; }

    /// <summary>Last word of a role that follows the name between commas; -1 where there is none.</summary>
    public int AppositiveLast { get; set; } = -1;

    /// <summary>A role stands beside it between commas, behind or before: whom the sentence tells of.</summary>
    public bool IsDescribed { get; set; }

    /// <summary>Whom or what it names; set once all names of the story are known.</summary>
    public Named Named { get; set; } = null!;
}
