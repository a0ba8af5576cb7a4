namespace Microcity.Matching;

/// <summary>Reads back what went into a ranking.</summary>
internal static class ReadRanking
{
    public static RankingInput Input(RankingLines lines)
    {
        lines.Is(RankingInput.Head);
        lines.Is($"engine {RankingInput.Engine}");
        var seed = lines.After("seed") is not "-" and var drawn ? drawn : null;
        var rules = Rules(lines);
        var applications = new List<Reviewed>();
        while (lines.NextIs("application"))
            applications.Add(Application(lines));
        try
        {
            return RankingInput.Of(rules, applications, seed);
        }
        catch (ArgumentException wrong)
        {
            throw lines.No(wrong.Message);
        }
    }

    private static RankingRules Rules(RankingLines lines)
    {
        var words = lines.Words("rules", 6);
        var by = RankingWords.Read<Aggregation>(words[0], RankingWords.Of) ?? throw lines.No($"\"{words[0]}\" is no way to join marks.");
        var mode = RankingWords.Read<LineMode>(words[4], RankingWords.Of) ?? throw lines.No($"\"{words[4]}\" is no way to end a budget.");
        var (quorum, leastMarks, leastTotal, budget) = (lines.Whole(words[1]), lines.Whole(words[2]), lines.Whole(words[3]), lines.Number(words[5]));
        var (criteria, ladder) = (new List<Criterion>(), new List<TieStep>());
        while (lines.NextIs("criterion") && lines.Words("criterion", 3) is [var code, var weight, var threshold])
            criteria.Add(new(code, lines.Whole(weight), lines.WholeOrNone(threshold)));
        while (lines.NextIs("tie"))
            ladder.Add(Step(lines.After("tie"), lines));
        return new(criteria, ladder, mode, budget, by, quorum, leastMarks, leastTotal);
    }

    private static TieStep Step(string written, RankingLines lines) => written.Split(':') switch
    {
        ["criterion", var code] => new(TieKind.Criterion, code),
        ["flag", var code] => new(TieKind.Flag, code),
        ["request"] => new(TieKind.SmallerRequest),
        ["median"] => new(TieKind.MedianOfTotals),
        _ => throw lines.No($"\"{written}\" is no rung of a ladder."),
    };

    private static Reviewed Application(RankingLines lines)
    {
        var words = lines.Words("application", 5);
        var (requested, minimum) = (lines.Number(words[1]), lines.Number(words[2]));
        Bound[] bounds = [.. List(words[4]).Select(b => b.Split(':') is [var name, var cents] ? new Bound(name, lines.Number(cents)) : throw lines.No($"\"{b}\" is no bound."))];
        var agreed = lines.NextIs("consensus") ? Marks(lines.Words("consensus"), 1) : null;
        var reviews = new List<MarkSheet>();
        while (lines.NextIs("review") || lines.NextIs("void"))
        {
            var counted = lines.NextIs("review");
            var review = lines.Words(counted ? "review" : "void");
            reviews.Add(new(review.Length > 1 ? review[1] : throw lines.No("a review has a ticket, a reviewer and marks."), Marks(review, 2), counted));
        }
        return new(words[0], requested, minimum, List(words[3]), bounds, reviews, agreed);

        int?[] Marks(string[] written, int from) => written[0] == words[0] ? [.. written.Skip(from).Select(lines.WholeOrNone)] : throw lines.No($"a line of {words[0]} is expected.");
    }

    private static string[] List(string written) => written == "-" ? [] : written.Split(',');
}
