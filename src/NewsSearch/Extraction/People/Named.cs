namespace NewsSearch.Extraction.People;

/// <summary>One person, organisation or place of a story, under whatever names it goes there.</summary>
internal sealed class Named
{
    /// <summary>The fullest name given in the story, brackets taken out.</summary>
    public required string Name { get; set; }

    public required NameKind Kind { get; set; }

    public Gender Gender { get; set; }

    /// <summary>Whether a mention shows that it is a name, and no word with a sentence's capital.</summary>
    public bool IsSureName { get; set; }

    /// <summary>Whether it is among those that the story names.</summary>
    public bool IsListed { get; set; }

    /// <summary>Number of words of <see cref="Name"/>.</summary>
    public int Length { get; set; }

    /// <summary>The first role that the story gives, as written.</summary>
    public string? Role { get; set; }

    /// <summary>Nouns of all roles that the story gives, lower case: minister, diplomat. Descriptions are matched with them.</summary>
    public List<string> RoleNouns { get; } = [];
}
