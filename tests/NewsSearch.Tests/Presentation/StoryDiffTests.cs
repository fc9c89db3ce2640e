using NewsSearch.Articles;
using NewsSearch.Extraction;
using NewsSearch.Presentation;
using Xunit;

namespace NewsSearch.Tests.Presentation;

public sealed class StoryDiffTests
{
    [Fact]
    public void What_is_gone_is_told_before_what_came_in_its_place() => Assert.Equal(
        ["Kept: A", "Kept: The dam broke.", "Removed: Nobody was hurt.", "Added: Two people lie in the hospital of Orlo."],
        Between("A|The dam broke. Nobody was hurt.", "A|The dam broke. Two people lie in the hospital of Orlo."));

    [Fact]
    public void Sentences_are_kept_added_removed_or_changed() => Assert.Equal(
        [
            "Changed: Fire in Seaton > Fire in Seaton, two rescued",
            "Kept: A fire destroyed a bakery.",
            "Changed: Nobody was in the building at the time. > Two people were in the building at the time.",
            "Added: The cause is not known yet to anybody.",
            "Kept: The street is closed.",
            "Removed: More is expected soon from the town hall.",
        ],
        Between(
            "Fire in Seaton|A fire destroyed a bakery. Nobody was in the building at the time. The street is closed. More is expected soon from the town hall.",
            "Fire in Seaton, two rescued|A FIRE destroyed a bakery. Two people were in the building at the time. The cause is not known yet to anybody. The street is closed."));

    [Fact]
    public void Of_any_two_texts_either_can_be_put_together_again()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (older, newer) = (Made(random), Made(random));
            var changes = StoryDiff.Between(Article(older), Article(newer));
            Assert.Equal(Sentences(older), changes.Select(c => c.Before).OfType<string>());
            Assert.Equal(Sentences(newer), changes.Select(c => c.After).OfType<string>());
            Assert.All(changes, c => Assert.Equal(c.Kind == StoryChangeKind.Kept, c.Before == c.After));
        }
    }

    [Fact]
    public void The_same_version_has_no_changes() =>
        Assert.All(StoryDiff.Between(Article("A|One day it rained. Then it did not."), Article("A|One day it rained. Then it did not.")), c => Assert.Equal(StoryChangeKind.Kept, c.Kind));

    private static IEnumerable<string> Between(string older, string newer) => StoryDiff.Between(Article(older), Article(newer))
        .Select(c => c.Kind switch
        {
            StoryChangeKind.Changed => $"Changed: {c.Before} > {c.After}",
            StoryChangeKind.Removed => $"Removed: {c.Before}",
            StoryChangeKind.Kept => $"Kept: {c.Before}",
            _ => $"Added: {c.After}",
        });

    private static string Made(Random random) =>
        "Head|" + string.Join(' ', Enumerable.Range(0, 1 + random.Next(8)).Select(_ => $"Sentence {(char)('a' + random.Next(6))} tells of ferry {(char)('p' + random.Next(3))}."));

    private static IEnumerable<string> Sentences(string text)
    {
        var article = Article(text);
        return [article.Headline, .. article.Paragraphs.SelectMany(p => p.Sentences).Select(s => s.Of(article.Body).Trim().ToString())];
    }

    private static Article Article(string text) =>
        new ArticleExtractor().Extract(new RawStory { Id = "a", Headline = text.Split('|')[0], Body = text.Split('|')[1] });
}
