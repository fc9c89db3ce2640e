using System.Collections.Frozen;
using NewsSearch.Analysis;
using NewsSearch.Extraction.Lexicons;
using NewsSearch.Extraction.Quotes.Cues;
using NewsSearch.Extraction.Topics.Keyphrases;

namespace NewsSearch.Extraction.Words;

/// <summary>The shipped word lists of a language as one table: a word is looked up once, when it is scanned. Thread-safe.</summary>
internal sealed class Lexicon
{
    private const string Lists = "Extraction.Words.Lists.";

    /// <summary>English.</summary>
    public static readonly Lexicon Shared = new(StoryLanguage.English);

    private static readonly FrozenDictionary<string, Lazy<Lexicon>> s_others = StoryLanguage.Others
        .ToFrozenDictionary(l => l, l => new Lazy<Lexicon>(() => new Lexicon(l)), StringComparer.Ordinal);

    private readonly WordTable<WordTraits> _traits;
    private readonly int _longest;
    private readonly string _language;

    private Lexicon(string language)
    {
        _language = language;
        var traits = new Dictionary<string, WordTraits>(StringComparer.OrdinalIgnoreCase);
        void Add(string word, WordTraits trait) => traits[word] = traits.GetValueOrDefault(word) | trait;

        if (language == StoryLanguage.English)
        {
            AddClasses(Lists + "function-words.txt", Add);
            AddClasses(Lists + "titles.txt", Add);
            AddClasses(Lists + "speech-nouns.txt", Add);
        }
        else
        {
            // As typed and as set.
            AddClasses($"Extraction.Words.Languages.{language}.txt", (word, trait) =>
            {
                Add(word, trait);
                Add(word.Replace('\'', '’'), trait);
            });
        }
        AddClasses("Extraction.People.first-names.txt", (word, trait) => Add(word, trait | WordTraits.FirstName));
        AddPlain(Lists + "organisation-words.txt", WordTraits.OrganisationWord, Add);
        AddPlain(Lists + "places.txt", WordTraits.Place, Add);
        AddPlain(Lists + "demonyms.txt", WordTraits.Demonym, Add);
        AddPlain(Lists + "name-particles.txt", WordTraits.NameParticle, Add);
        AddPlain(Lists + "relative-dates.txt", WordTraits.RelativeDate, Add);
        foreach (var line in EmbeddedText.Lines(ReportingVerbs.ListOf(language)))
            if (line.StartsWith("according ", StringComparison.Ordinal))
                Add(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], WordTraits.SourceOpener);
            else
                foreach (var form in line.Split('+')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(f => f[0] != '~'))
                    Add(form, WordTraits.ReportingVerb);
        foreach (var word in TopicWordLists.StopWordsOf(language).Where(w => !IsReadByItsEnding(w)))
            Add(word, WordTraits.StopWord);
        _longest = traits.Keys.Max(k => k.Length);
        _traits = new WordTable<WordTraits>(traits);
    }

    public static Lexicon For(string language) => s_others.TryGetValue(language, out var lexicon) ? lexicon.Value : Shared;

    /// <summary>Traits of <paramref name="word"/>; a closing 's is looked through.</summary>
    public WordTraits Of(ReadOnlySpan<char> word) => Of(word, 0, word.Length);

    /// <summary>Traits of the word of <paramref name="text"/> that reaches from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public WordTraits Of(ReadOnlySpan<char> text, int start, int end)
    {
        var word = text[start..end];
        if (word.Length > _longest + 2 || !char.IsLetter(word[0]))
            return WordTraits.None;
        if (_traits.TryGet(text, start, end - start, out var traits))
            // "The baker said", but "Treasury Secretary James Baker said".
            return (traits & WordTraits.Trade) != 0 && char.IsUpper(word[0]) ? traits & ~(WordTraits.Trade | WordTraits.Role) : traits;
        if (word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’')
            return WordTraits.Possessive | (_traits.TryGet(word[..^2], out traits) ? traits : WordTraits.None);
        if (_language != StoryLanguage.English)
            return OfVerbWithPronoun(word);
        // Nearly every lower-case word in -ly is an adverb; the few that are not do no harm as one.
        return word.Length > 4 && word[^1] == 'y' && word[^2] == 'l' && char.IsLower(word[0]) ? WordTraits.Adverb : WordTraits.None;
    }

    /// <summary>"explique-t-il", "dit-elle": verb and pronoun in one word.</summary>
    private WordTraits OfVerbWithPronoun(ReadOnlySpan<char> word)
    {
        var (length, gender) = word.EndsWith("-il", StringComparison.OrdinalIgnoreCase) ? (3, WordTraits.Male)
            : word.EndsWith("-elle", StringComparison.OrdinalIgnoreCase) ? (5, WordTraits.Female) : (0, WordTraits.None);
        if (length == 0)
            return WordTraits.None;
        var verb = word[..^length];
        if (verb.EndsWith("-t", StringComparison.OrdinalIgnoreCase))
            verb = verb[..^2];
        return _traits.TryGet(verb, out var traits) && (traits & WordTraits.ReportingVerb) != 0
            ? WordTraits.ReportingVerb | WordTraits.Pronoun | WordTraits.Subject | gender : WordTraits.None;
    }

    /// <summary>Whether <see cref="Of(ReadOnlySpan{char})"/> says more of a word that is in no list.</summary>
    private static bool IsReadByItsEnding(string word) => word.AsSpan().ContainsAny('\'', '’', '-')
        || word.EndsWith("ly", StringComparison.Ordinal);

    private static void AddPlain(string list, WordTraits trait, Action<string, WordTraits> add)
    {
        foreach (var line in EmbeddedText.Lines(list))
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                add(word, trait);
    }

    private static void AddClasses(string list, Action<string, WordTraits> add)
    {
        foreach (var line in EmbeddedText.Lines(list))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var trait = TraitOf(words[0]);
            foreach (var word in words.AsSpan(1))
                add(word, trait);
        }
    }

    private static WordTraits TraitOf(string label) => label switch
    {
        "determiner" => WordTraits.Determiner,
        "pronoun" => WordTraits.Pronoun,
        "subject" => WordTraits.Pronoun | WordTraits.Subject,
        "male" => WordTraits.Male,
        "female" => WordTraits.Female,
        "either" => WordTraits.None,
        "linking" => WordTraits.Linking,
        "demonym" => WordTraits.Demonym,
        "plural" => WordTraits.Plural,
        "relative" => WordTraits.Relative | WordTraits.Pronoun,
        "preposition" => WordTraits.Preposition,
        "conjunction" => WordTraits.Conjunction,
        "subordinator" => WordTraits.Subordinator,
        "auxiliary" => WordTraits.Auxiliary,
        "adverb" => WordTraits.Adverb,
        "weekday" or "month" => WordTraits.Calendar,
        "honorific-male" => WordTraits.Honorific | WordTraits.Male,
        "honorific-female" => WordTraits.Honorific | WordTraits.Female,
        "honorific" => WordTraits.Honorific,
        "role" => WordTraits.Role,
        "collective" => WordTraits.Collective,
        "firm" => WordTraits.Collective | WordTraits.Firm,
        "trade" => WordTraits.Role | WordTraits.Trade,
        "document" => WordTraits.Document,
        "modifier" => WordTraits.Modifier,
        "noun" => WordTraits.SpeechNoun,
        _ => throw new InvalidOperationException($"A word list has a class of no meaning: '{label}'."),
    };
}
