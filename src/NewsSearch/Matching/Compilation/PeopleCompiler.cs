using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Analysis.People;
using NewsSearch.Analysis.Terms;
using NewsSearch.Matching.Bounds;
using NewsSearch.Matching.Filters;
using NewsSearch.Matching.People;

namespace NewsSearch.Matching.Compilation;

/// <summary>Widens the name of a speaker to all names of the persons that it may mean, and tells of it.</summary>
internal sealed class PeopleCompiler(IndexReader reader, Func<SpeakerAliases> aliasesNow, SearchBudget budget, CompilationNotes notes)
{
    private const int MostPersonsShown = 5;
    private const int MostNamesShown = 8;

    /// <summary>What finds the name as typed or any other of its persons' names; whatever has the words that were typed is found already.</summary>
    public Query Widened(string name, string field, Query asTyped)
    {
        if (name.Length > NameBlock.LongestName)
            return asTyped;
        var aliases = aliasesNow();
        foreach (var problem in aliases.Problems)
            notes.AddNotice(problem);
        var persons = aliases.Meant(reader, name, budget);
        Tell(name, persons);
        var typed = Keywords.Fold(name);
        var others = persons.SelectMany(p => p.Spellings).Select(s => s.Name)
            .Where(n => !$" {Keywords.Fold(n)} ".Contains($" {typed} ", StringComparison.Ordinal))
            .Select(NameBlock.TermOf).OfType<string>().Distinct().ToArray();
        if (others.Length == 0)
            return asTyped;
        return new BooleanQuery
        {
            { asTyped, Occur.SHOULD },
            { new ConstantScoreQuery(new TermsFilter([field], [.. others], budget)) { Boost = 0 }, Occur.SHOULD },
        };
    }

    private void Tell(string typed, IReadOnlyList<Person> persons)
    {
        if (persons.Count > 1)
            notes.AddNotice(FormattableString.Invariant(
                $"{typed} may be any of {persons.Count} people: {Shown(persons.Select(p => NamesOf(p, "")), MostPersonsShown, "; ")}. A fuller name narrows it."));
        else if (persons is [{ Spellings.Length: > 1 } person])
            notes.AddNotice(person.Name == typed ? $"{typed} is also looked for as {OthersOf(person, typed)}." : $"{typed} is taken for {NamesOf(person, typed)}.");
    }

    /// <summary>The name of a person, and the others that nobody has typed.</summary>
    private static string NamesOf(Person person, string typed) =>
        OthersOf(person, typed) is { Length: > 0 } others ? $"{person.Name} (also {others})" : person.Name;

    private static string OthersOf(Person person, string typed) =>
        Shown(person.Spellings.Select(s => s.Name).Where(n => n != person.Name && n != typed), MostNamesShown, ", ");

    private static string Shown(IEnumerable<string> names, int most, string between)
    {
        IReadOnlyList<string> all = [.. names];
        var shown = string.Join(between, all.Take(most));
        return all.Count <= most ? shown : FormattableString.Invariant($"{shown}{between}and {all.Count - most} more");
    }
}
