using NewsSearch.Extraction.People;
using Xunit;

namespace NewsSearch.Tests.Extraction.People;

public sealed class NamedIndexTests
{
    [Fact]
    public void Bearers_of_a_name_come_in_the_order_in_which_they_were_added_whatever_its_case()
    {
        var random = new Random(3);
        string[] names = ["Lee", "LEE", "lee", "Müller", "MÜLLER", "Ito", "Лавров", "лавров", "O'Brien", "al-Assad"];
        var index = new NamedIndex();
        var expected = new Dictionary<(NamePart, string), List<Named>>();
        for (var i = 0; i < 500; i++)
        {
            var (part, name) = ((NamePart)random.Next(4), names[random.Next(names.Length)] + random.Next(20));
            var named = new Named { Name = name, Kind = NameKind.Person };
            index.Add(part, name.AsMemory(), named);
            var key = (part, name.ToUpperInvariant());
            (expected.TryGetValue(key, out var bearers) ? bearers : expected[key] = []).Add(named);
        }
        foreach (var ((part, name), bearers) in expected)
        {
            var found = new List<Named>();
            for (var place = index.First(part, name); place >= 0; place = index.Next(place))
                found.Add(index[place]);
            Assert.Equal(bearers, found);
        }
        Assert.True(index.First(NamePart.Last, "Nobody") < 0);
    }
}
