namespace NewsSearch.Extraction.Words;

/// <summary>What the shipped word lists say of a word, whatever its sense here; case decides nothing. One word may have many.</summary>
[Flags]
internal enum WordTraits : uint
{
    None = 0,
    Determiner = 1 << 0,
    Pronoun = 1 << 1,

    /// <summary>A pronoun that can be a subject: he, they, who is <see cref="Relative"/>.</summary>
    Subject = 1 << 2,
    Male = 1 << 3,
    Female = 1 << 4,
    Plural = 1 << 5,
    Relative = 1 << 6,
    Preposition = 1 << 7,
    Conjunction = 1 << 8,
    Subordinator = 1 << 9,
    Auxiliary = 1 << 10,
    Adverb = 1 << 11,

    /// <summary>A weekday or a month.</summary>
    Calendar = 1 << 12,

    /// <summary>A form of address: Mr., Dr.; with <see cref="Male"/> or <see cref="Female"/> where it tells.</summary>
    Honorific = 1 << 13,

    /// <summary>An office or a trade of one person: minister, spokesman.</summary>
    Role = 1 << 14,

    /// <summary>A body or a group that speaks: ministry, officials.</summary>
    Collective = 1 << 15,

    /// <summary>A text that is quoted: report, declaration.</summary>
    Document = 1 << 16,

    /// <summary>Goes with a role: former, prime, top.</summary>
    Modifier = 1 << 17,

    /// <summary>Part of organisations' names: Inc, University.</summary>
    OrganisationWord = 1 << 18,
    Place = 1 << 19,
    Demonym = 1 << 20,

    /// <summary>Stands in lower case inside names: van, bin.</summary>
    NameParticle = 1 << 21,

    /// <summary>A first name; with <see cref="Male"/> or <see cref="Female"/> where it tells.</summary>
    FirstName = 1 << 22,

    /// <summary>A form of a verb that reports what somebody says, thinks or finds.</summary>
    ReportingVerb = 1 << 23,

    /// <summary>Ends in 's: the traits are those of the word before it.</summary>
    Possessive = 1 << 24,

    /// <summary>A noun for what is said or held: claim, criticism.</summary>
    SpeechNoun = 1 << 25,

    /// <summary>A form of a common verb that tells of no speech: remains, became.</summary>
    Linking = 1 << 26,

    /// <summary>A collective noun for a firm: company, airline.</summary>
    Firm = 1 << 27,

    /// <summary>A trade, with <see cref="Role"/>; in capitals it may be a family name, and is neither.</summary>
    Trade = 1 << 28,

    /// <summary>No keyphrase holds it; such words that only a list of keyphrases knows do without it.</summary>
    StopWord = 1 << 29,

    /// <summary>Opens a phrase that a source follows: "according to".</summary>
    SourceOpener = 1 << 30,

    /// <summary>Dates something from the day of the story, or belongs to what does: "yesterday", "last", "ago".</summary>
    RelativeDate = 1u << 31,

    /// <summary>Words of closed classes, which are never part of a name.</summary>
    Function = Determiner | Pronoun | Preposition | Conjunction | Subordinator | Auxiliary | Adverb,
}
