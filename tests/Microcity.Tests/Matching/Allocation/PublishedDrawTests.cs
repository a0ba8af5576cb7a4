using Microcity.Matching;

namespace Microcity.Tests;

public sealed class PublishedDrawTests
{
    [Fact]
    public void A_published_draw_is_read_and_done_again()
    {
        var text = WorkedDraw.Published().Text();
        var read = PublishedDraw.Read(text);
        Assert.Equal(text, read.Text());
        Assert.All(CheckDraw.Run(read), c => Assert.True(c.Holds, $"{c.Check}"));
    }

    [Theory]
    [InlineData("commit 42a4", "commit 42a5", DrawCheck.Commit)]
    [InlineData("tickets 9aba", "tickets 9abb", DrawCheck.Tickets)]
    [InlineData("17 23 31\n", "17 23 32\n", DrawCheck.Seed)]
    [InlineData("none AAAA-AAA2", "place AAAA-AAA2 P2 open 2", DrawCheck.Result)]
    [InlineData("entry EEEE-EEE6 0", "entry EEEE-EEE6 9", DrawCheck.Result)]
    public void What_was_changed_is_named(string was, string became, DrawCheck broken) =>
        Assert.Equal([broken], CheckDraw.Run(PublishedDraw.Read(WorkedDraw.Published().Text().Replace(was, became, StringComparison.Ordinal))).Where(c => !c.Holds).Select(c => c.Check));

    [Theory]
    [InlineData("microcity-lottery-1", "microcity-lottery-2", 1)]
    [InlineData("call 0190", "call x190", 2)]
    [InlineData("secret 00", "secret 0", 5)]
    [InlineData("post P2 open:1", "post P2 open:many", 10)]
    [InlineData("entry AAAA-AAA2 0 -", "entry AAAA-AAA2", 12)]
    [InlineData("- P3\n", "- P9\n", 17)]
    [InlineData("microcity-result-1", "microcity-result-9", 18)]
    public void What_cannot_be_read_is_named_by_its_line(string was, string became, int line) =>
        Assert.Equal(line, Assert.Throws<UnreadableDrawException>(() => PublishedDraw.Read(WorkedDraw.Published().Text().Replace(was, became, StringComparison.Ordinal))).Line);

    [Fact]
    public void A_text_cut_anywhere_is_refused_or_found_wrong()
    {
        var text = WorkedDraw.Published().Text();
        for (var length = 0; length < text.Length; length++)
        {
            var cut = text[..length];
            var refused = Record.Exception(() => Assert.Contains(CheckDraw.Run(PublishedDraw.Read(cut)), c => !c.Holds));
            Assert.True(refused is null or UnreadableDrawException, $"{length}: {refused}");
        }
    }
}
