using NewsSearch.Analysis.Stemming;
using Xunit;

namespace NewsSearch.Tests.Analysis.Stemming;

public sealed class EnglishStemmerTests
{
    private static readonly EnglishStemmer Stemmer = EnglishStemmer.Shared;

    public static TheoryData<string> TogetherLines => [.. Lines(EnglishWords.Together)];

    public static TheoryData<string> ApartLines => [.. Lines(EnglishWords.Apart)];

    public static TheoryData<string> UnchangedWords => [.. Lines(EnglishWords.Unchanged).SelectMany(l => l.Split(' '))];

    [Theory]
    [MemberData(nameof(TogetherLines))]
    public void Forms_of_one_word_share_a_stem(string line)
    {
        string[] stems = [.. line.Split(' ').Select(Stem)];

        Assert.All(stems, stem => Assert.Equal(stems[0], stem));
    }

    [Theory]
    [MemberData(nameof(UnchangedWords))]
    public void Names_base_forms_and_words_of_their_own_do_not_change(string word) => Assert.Equal(word, Stem(word));

    [Theory]
    [MemberData(nameof(ApartLines))]
    public void Different_words_keep_different_stems(string line)
    {
        string[] stems = [.. line.Split(' ').Select(Stem)];

        Assert.Equal(stems.Length, stems.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("treaty treaties")]
    [InlineData("treaty\n")]
    [InlineData("Treaties")]
    [InlineData("договоры")]
    [InlineData("\ud800")]
    [InlineData("s-400")]
    public void Anything_not_in_the_list_stays_as_it_is(string term)
    {
        Assert.False(Stemmer.TryStem(term, out ReadOnlySpan<char> stem));
        Assert.Equal(term, stem.ToString());
        Assert.Equal([term], Stemmer.FormsOf(term));
    }

    [Fact]
    public void Whole_list_stems_to_itself_and_back()
    {
        Dictionary<string, string> owner = [];
        foreach (string stem in Stemmer.Stems())
        {
            IReadOnlyList<string> forms = Stemmer.FormsOf(stem);
            Assert.Equal(stem, forms[0]);
            Assert.True(forms.Count > 1, stem);
            Assert.Equal(forms.Skip(1).Order(StringComparer.Ordinal), forms.Skip(1));
            foreach (string form in forms)
            {
                Assert.True(owner.TryAdd(form, stem), $"{form} stands under {stem} and {owner[form]}");
                Assert.Equal(stem, Stem(form));
                Assert.Equal(form != stem, Stemmer.TryStem(form, out _));
                Assert.True(form.All(char.IsAsciiLetterLower), form);
            }
        }

        Assert.InRange(owner.Count, 60_000, 120_000);
        Assert.Equal(Stemmer.Stems().Order(StringComparer.Ordinal), Stemmer.Stems());
    }

    [Fact]
    public void Forms_of_an_inflected_form_are_asked_for_by_its_stem()
    {
        Assert.Equal(["treaty", "treaties"], Stemmer.FormsOf("treaty"));
        Assert.Equal(["treaties"], Stemmer.FormsOf("treaties"));
        Assert.Equal(["kuril", "kurils"], Stemmer.FormsOf("kuril"));
    }

    [Fact]
    public void Looking_up_takes_no_memory()
    {
        string[] terms = ["treaties", "putin", "travelled", "lavrov", "kurils", "zzz"];
        _ = Stem("treaties");

        long before = GC.GetAllocatedBytesForCurrentThread();
        int changed = 0;
        for (int i = 0; i < 1000; i++)
        {
            changed += Stemmer.TryStem(terms[i % terms.Length], out _) ? 1 : 0;
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(500, changed, tolerance: 2);
    }

    [Fact]
    public void Table_has_each_word_of_the_list_at_its_line_and_no_other()
    {
        EnglishInflections list = EnglishInflections.Load();

        foreach (int line in list.Lines())
        {
            Assert.All(list.WordsOfLine(line), word => Assert.Equal(line, list.LineOf(word)));
        }

        Assert.All(["a", "s", "ies", "", " ", "treaty treaties", "\n", "reaty", "treat\n", "zzzz", "\ud800"], word => Assert.Equal(-1, list.LineOf(word)));
        Assert.All(list.Lines(), line => Assert.Equal(-1, list.LineOf(list.WordAt(line).ToString() + "\u0301")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(16)]
    public void Table_without_an_empty_place_or_of_another_size_is_refused(int bytes)
    {
        byte[] places = Enumerable.Repeat((byte)1, bytes).ToArray();

        Assert.Throws<InvalidDataException>(() => EnglishInflections.Read(new MemoryStream("a aa\n"u8.ToArray()), new MemoryStream(places)));
    }

    private static string Stem(string word) => Stemmer.Stem(word).ToString();

    private static string[] Lines(string table) =>
        table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
