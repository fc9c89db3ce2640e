using NewsSearch.Analysis.People;
using Xunit;

namespace NewsSearch.Tests.Analysis.People;

public sealed class NamesakesTests
{
    [Fact]
    public void Spellings_of_one_person_come_together() => Assert.Equal(
        "Sergey Lavrov|Lavrov|Sergei Lavrov|S. Lavrov|Лавров",
        Told(("Sergey Lavrov", 10), ("Lavrov", 9), ("Sergei Lavrov", 3), ("S. Lavrov", 2), ("Лавров", 1)));

    [Fact]
    public void The_name_is_the_most_frequent_one_with_a_given_name() => Assert.Equal(
        "Sergei Lavrov",
        Namesakes.Of([new("Lavrov", 50), new("S. Lavrov", 20), new("Sergei Lavrov", 3), new("Sergey Lavrov", 1)], AliasEdits.None).Single().Name);

    [Fact]
    public void A_bare_name_of_two_persons_stays_apart() => Assert.Equal(
        "Lavrov|Лавров / Sergey Lavrov / Ivan Lavrov", Told(("Sergey Lavrov", 10), ("Ivan Lavrov", 5), ("Lavrov", 9), ("Лавров", 2)));

    [Fact]
    public void A_bare_name_goes_to_who_is_far_the_commonest() => Assert.Equal(
        "Sergey Lavrov|Lavrov / Ivan Lavrov", Told(("Sergey Lavrov", 90), ("Ivan Lavrov", 10), ("Lavrov", 9)));

    [Fact]
    public void A_bare_name_does_not_just_below() => Assert.Equal(
        "Sergey Lavrov / Ivan Lavrov / Lavrov", Told(("Sergey Lavrov", 89), ("Ivan Lavrov", 10), ("Lavrov", 9)));

    [Fact]
    public void An_initial_of_two_persons_stays_apart() => Assert.Equal(
        "Sergey Lavrov / Sofia Lavrov / S. Lavrov", Told(("Sergey Lavrov", 5), ("Sofia Lavrov", 4), ("S. Lavrov", 3)));

    [Fact]
    public void What_was_parted_stays_apart() => Assert.Equal(
        "Sergey Lavrov / Lavrov", Told(new AliasEdits([new AliasEdit(false, "LAVROV", "Sergey Lavrov")]), ("Sergey Lavrov", 10), ("Lavrov", 9)));

    [Fact]
    public void The_order_of_what_was_seen_does_not_matter()
    {
        string[] given = ["", "S. ", "Sergey ", "Sergei ", "Ivan ", "I. ", "S.V. ", "Sergey V. ", "Сергей "];
        string[] families = ["Lavrov", "Лавров", "Lavroff"];
        var random = new Random(9);
        for (var round = 0; round < 300; round++)
        {
            var spellings = given.SelectMany(_ => families, (g, f) => (g + f, random.Next(0, 30)))
                .Where(_ => random.Next(2) == 0).ToArray();
            var told = Told(spellings);
            random.Shuffle(spellings);
            Assert.Equal(told, Told(spellings));
            // Nobody is lost, nobody is told twice.
            Assert.Equal(spellings.Length, Namesakes.Of(spellings.Select(s => new SpeakerSpelling(s.Item1, s.Item2)), AliasEdits.None).SelectMany(p => p.Spellings).Distinct().Count());
        }
    }

    private static string Told(params (string Name, int Stories)[] seen) => Told(AliasEdits.None, seen);

    private static string Told(AliasEdits edits, params (string Name, int Stories)[] seen) =>
        string.Join(" / ", Namesakes.Of(seen.Select(s => new SpeakerSpelling(s.Name, s.Stories)), edits).Select(p => string.Join('|', p.Spellings.Select(s => s.Name))));
}
