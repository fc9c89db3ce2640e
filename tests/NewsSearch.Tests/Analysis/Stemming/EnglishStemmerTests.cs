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
        foreach (string stem in Stemmer.Stems().Take(EnglishInflections.ScansBeforeTable + 1))
        {
            _ = Stem(stem);
        }

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
    public void First_look_ups_without_a_table_and_later_ones_with_it_agree()
    {
        string[] words = ["treaty", "treaties", "a", "s", "ies", "", " ", "treaty treaties", "\n", "reaty", "treat", "kurils",
            Stemmer.Stems().First(), Stemmer.Stems().Last(), Stemmer.FormsOf(Stemmer.Stems().Last())[^1], "zzzz", "\ud800"];
        EnglishInflections list = EnglishInflections.Load();

        int[] scanned = [.. words.Select(w => list.LineOf(w))];
        for (int i = words.Length; i <= EnglishInflections.ScansBeforeTable; i++)
        {
            _ = list.LineOf("treaty");
        }

        Assert.Equal(scanned, words.Select(w => list.LineOf(w)));
        Assert.Equal("treaty", list.WordAt(scanned[1]).ToString());
        Assert.Equal(-1, scanned[9]);
    }

    [Fact]
    public void Threads_that_meet_at_the_building_of_the_table_see_the_same_stems()
    {
        EnglishStemmer own = new(EnglishInflections.Load());
        string[] forms = [.. Stemmer.Stems().Where((_, i) => i % 500 == 0).Select(s => Stemmer.FormsOf(s)[^1])];

        Parallel.For(0, 8, _ => Assert.All(forms, f => Assert.Equal(Stem(f), own.Stem(f).ToString())));
    }

    [Fact]
    public void Small_list_of_ones_own_works_like_the_shipped_one()
    {
        EnglishStemmer own = new(EnglishInflections.Parse("a aa ab\nb ba\n".ToCharArray()));

        Assert.Equal("a", own.Stem("ab").ToString());
        Assert.Equal("b", own.Stem("ba").ToString());
        Assert.Equal("c", own.Stem("c").ToString());
        Assert.Equal(["a", "b"], own.Stems());
    }

    private static string Stem(string word) => Stemmer.Stem(word).ToString();

    private static string[] Lines(string table) =>
        table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
