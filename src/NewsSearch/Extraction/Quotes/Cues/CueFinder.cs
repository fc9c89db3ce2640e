using NewsSearch.Articles;
using NewsSearch.Extraction.People;
using NewsSearch.Extraction.Quotes.Subjects;
using NewsSearch.Extraction.Words;

namespace NewsSearch.Extraction.Quotes.Cues;

/// <summary>Finds the reporting words outside quotation marks and the source of each, sentence by sentence.</summary>
internal sealed class CueFinder(StoryText text, StoryNames names, bool[] quoted, SubjectFinder subjects, IReadOnlyList<Paragraph> paragraphs)
{
    private readonly List<Attribution> _found = [];
    private readonly ReportingVerbs _verbs = ReportingVerbs.For(text.Language);
    private VerbSourceFinder? _sources;

    private VerbSourceFinder Sources => _sources ??= new VerbSourceFinder(text, names, quoted, subjects, _found);

    public List<Attribution> Find()
    {
        for (var s = 0; s < text.Sentences; s++)
        {
            // A heading reports nothing: "Kuril Islands issue".
            if (text.First(s) < text.End(s) && paragraphs[text.Words[text.First(s)].Paragraph].IsHeading)
                continue;
            var before = _found.Count;
            for (var i = text.First(s); i < text.End(s); i++)
                if (!quoted[i] && MayBeCue(i))
                    i = ReadWord(i, s, before);
        }
        return _found;
    }

    private bool MayBeCue(int i) => text.Words[i].Is(WordTraits.ReportingVerb | WordTraits.SpeechNoun | WordTraits.SourceOpener) || (text.Before(i + 1) & Gap.Colon) != 0;

    /// <summary>Reads a cue at word <paramref name="i"/>, if there is one; returns the last word read.</summary>
    private int ReadWord(int i, int sentence, int firstOfSentence)
    {
        ref readonly var word = ref text.Words[i];
        if (word.Is(WordTraits.ReportingVerb) && _verbs.Find(text.Text(i)) is { } verb)
            return ReadVerb(i, sentence, verb, firstOfSentence);
        if (word.Is(WordTraits.ReportingVerb) && word.Is(WordTraits.Subject))
        {
            // "explique-t-il"
            Add(CueForm.SubjectVerb, VerbKinds.Speech, subjects.OfPronoun(i), i, i, sentence);
            return i;
        }
        if (AccordingLength(i, text.End(sentence)) is > 0 and var length)
        {
            var end = text.End(sentence);
            if ((i == text.First(sentence) ? subjects.StartingAt(i + length, end) : subjects.NamedAt(i + length, end)) is { } source)
            {
                Add(CueForm.AccordingTo, VerbKinds.Speech, source, i, i + length - 1, sentence);
                return i + length - 1;
            }
        }
        if ((text.Before(i + 1) & Gap.Colon) != 0 && names.At(i) is { } name && name.Last == i
            && (name.Lead == text.First(sentence) || (text.Before(i + 1) & Gap.Quote) != 0 && (text.Before(name.Lead) & ~Gap.InName) != 0))
            AddColon(name, i, sentence);
        if (word.Is(WordTraits.SpeechNoun))
            ReadNoun(i, sentence);
        return i;
    }

    private int ReadVerb(int i, int sentence, ReportingVerb verb, int firstOfSentence)
    {
        var start = text.First(sentence);
        if (text.Words[i].IsCapital && i > start && (text.Before(i) & Gap.Quote) == 0 || names.At(i) is not null && i > start)
            return i;
        var last = i + ParticleLength(i, sentence, verb);
        if (last == i && !verb.Bare)
        {
            if (text.Words[i].Is(WordTraits.SpeechNoun))
                ReadNoun(i, sentence);
            return i;
        }
        var context = VerbContext.Read(text, quoted, i, start);
        if (Sources.Find(i, last, sentence, verb, context, firstOfSentence) is var (form, source))
        {
            // "a déclaré Lee": the helper belongs to the cue.
            Add(form, verb.Kinds, source, form == CueForm.VerbSubject && context.Helped ? context.Left + 1 : i, last, sentence);
            return last;
        }
        if (text.Words[i].Is(WordTraits.SpeechNoun))
            ReadNoun(i, sentence);
        return i;
    }

    private void ReadNoun(int i, int sentence)
    {
        if (i + 1 >= text.End(sentence) || !Equals(i + 1, "that") || !text.Follows(i + 1))
            return;
        var owner = i - 1;
        var start = text.First(sentence);
        while (owner >= start && i - owner < 4 && text.Follows(owner + 1) && !text.Words[owner].Is(WordTraits.Function) && !text.IsPossessive(owner))
            owner--;
        if (owner < start || !text.Follows(owner + 1) || quoted[owner])
            return;
        if (names.At(owner) is { } name && name.Last == owner && text.IsPossessive(owner))
            Add(CueForm.PossessiveNoun, VerbKinds.Object, Mention.Of(name), i, i, sentence);
        else if (text.Text(owner) is "his" or "her" or "their" or "His" or "Her" or "Their")
            Add(CueForm.PossessiveNoun, VerbKinds.Object, subjects.OfPronoun(owner), i, i, sentence);
    }

    private void AddColon(NameMention name, int word, int sentence)
    {
        var colon = text.Body.IndexOf(':', text.Words[word].End);
        _found.Add(new Attribution
        {
            Form = CueForm.NameColon,
            Kinds = VerbKinds.Speech,
            Source = Mention.Of(name),
            Cue = new TextRange(colon, colon + 1),
            CueFirst = word,
            CueLast = word,
            Sentence = sentence,
        });
    }

    private void Add(CueForm form, VerbKinds kinds, Mention source, int first, int last, int sentence) => _found.Add(new Attribution
    {
        Form = form,
        Kinds = kinds,
        Source = source,
        Cue = text.Range(first, last),
        CueFirst = first,
        CueLast = last,
        Sentence = sentence,
    });

    private int AccordingLength(int i, int end)
    {
        foreach (var words in _verbs.AccordingTo)
        {
            if (i + words.Length >= end)
                continue;
            var matches = true;
            for (var k = 0; k < words.Length && matches; k++)
                matches = Equals(i + k, words[k]);
            if (matches)
                return words.Length;
        }
        return 0;
    }

    private int ParticleLength(int i, int sentence, ReportingVerb verb)
    {
        var longest = 0;
        foreach (var particles in verb.Particles)
        {
            if (particles.Length <= longest || i + particles.Length >= text.End(sentence))
                continue;
            var matches = true;
            for (var k = 0; k < particles.Length && matches; k++)
                matches = Equals(i + 1 + k, particles[k]) && text.Follows(i + 1 + k);
            if (matches)
                longest = particles.Length;
        }
        return longest;
    }

    private bool Equals(int word, string lower) => text.Text(word).Equals(lower, StringComparison.OrdinalIgnoreCase);
}
