using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>From forty answers to the three strengths that stand out.</summary>
public static class StrengthRules
{
    private const int Shown = 3;
    private const int LeastOfFive = 3;
    private const double LeastSpread = 0.3;

    public static readonly Refusal Unreadable = Refusal.Malformed("said", "career-office.strengths-unreadable", "career-office.reason.strengths-unreadable", new("career-office.remedy.strengths-again", "/learn/strengths"));

    /// <summary>Forty digits, 0 left out, 1 not at all like me to 5 very much like me.</summary>
    public static Outcome<int[]> Read(string said) =>
        said.Length == StrengthStatements.Count && said.All(c => c is >= '0' and <= '5') ? said.Select(c => c - '0').ToArray() : Unreadable;

    public static string Write(IEnumerable<int> said) => string.Concat(said);

    public static string Blank => new('0', StrengthStatements.Count);

    /// <summary>More than a tenth left out, or fewer than three of five of one strength.</summary>
    public static Refusal? Unfinished(int[] said)
    {
        var gaps = said.Count(a => a == 0);
        var thin = Enum.GetValues<Strength>().Any(s => Of(said, s).Count(a => a.Said > 0) < LeastOfFive);
        if (gaps * 10 <= said.Length && !thin)
            return null;
        var page = Array.IndexOf(said, 0) / StrengthStatements.OnePage + 1;
        return Refusal.Rule(new Reason("career-office.strengths-unfinished", "career-office.reason.quiz-unfinished", [("count", gaps)],
            [new("career-office.remedy.go-on", $"/learn/strengths/{Write(said)}?page={page}", ("page", page))]));
    }

    /// <summary>From −10 to 10, by strength.</summary>
    public static IReadOnlyDictionary<Strength, int> Totals(int[] said) =>
        Enum.GetValues<Strength>().ToDictionary(s => s, s => Of(said, s).Where(a => a.Said > 0).Sum(a => (a.Said - 3) * (a.Reverse ? -1 : 1)));

    /// <summary>The three above nothing that stand out most, four where the third and fourth are equal; none where all answers are alike.</summary>
    public static IReadOnlyList<Strength> StandOut(int[] said)
    {
        if (!Speaks(said))
            return [];
        var above = Totals(said).Where(t => t.Value > 0).OrderByDescending(t => t.Value).ThenBy(t => t.Key).ToList();
        var many = above.Count > Shown && above[Shown].Value == above[Shown - 1].Value ? Shown + 1 : Shown;
        return [.. above.Take(many).Select(t => t.Key)];
    }

    /// <summary>The answers differ enough to say anything.</summary>
    public static bool Speaks(int[] said)
    {
        double[] there = [.. said.Where(a => a > 0).Select(a => (double)a)];
        if (there.Length == 0)
            return false;
        var mean = there.Average();
        return Math.Sqrt(there.Average(a => (a - mean) * (a - mean))) >= LeastSpread;
    }

    private static IEnumerable<(int Said, bool Reverse)> Of(int[] said, Strength strength) =>
        said.Select((a, i) => (Said: a, Statement: StrengthStatements.All[i])).Where(x => x.Statement.Strength == strength).Select(x => (x.Said, x.Statement.Reverse));
}
