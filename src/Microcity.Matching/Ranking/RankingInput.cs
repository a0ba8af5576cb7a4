using System.Globalization;
using System.Text;

namespace Microcity.Matching;

/// <summary>Everything that a ranking depends on, in one order and one form of writing (V14).</summary>
public sealed class RankingInput
{
    /// <summary>Of the rules as this program applies them; another one may give another list.</summary>
    public const int Engine = 1;

    internal const string Head = "microcity-ranking-1";

    private RankingInput(RankingRules rules, IReadOnlyList<Reviewed> applications, string? seed) => (Rules, Applications, Seed) = (rules, applications, seed);

    public RankingRules Rules { get; }

    /// <summary>By ticket, their reviews by reviewer.</summary>
    public IReadOnlyList<Reviewed> Applications { get; }

    /// <summary>Of the lottery that parts a shared place at the line: 64 lower-case hexadecimal digits; null while none was drawn.</summary>
    public string? Seed { get; }

    /// <exception cref="ArgumentException">Something cannot be in a ranking; the message names it.</exception>
    public static RankingInput Of(RankingRules rules, IEnumerable<Reviewed> applications, string? seed = null)
    {
        RankingChecks.Rules(rules, seed);
        Reviewed[] byTicket = [.. applications.Select(Ordered).OrderBy(a => a.Ticket, StringComparer.Ordinal)];
        Canonical.Must(byTicket.DistinctBy(a => a.Ticket, StringComparer.Ordinal).Count() == byTicket.Length, "A ticket is there twice.");
        foreach (var application in byTicket)
            RankingChecks.Application(application, rules);
        return new(rules, byTicket, seed);
    }

    /// <summary>The same with a review that no longer counts, as when a conflict is found late (V15). It stays in the text.</summary>
    public RankingInput WithVoided(string ticket, string reviewer) => Of(Rules, Applications.Select(a => a.Ticket != ticket ? a : a with
    {
        Reviews = [.. a.Reviews.Select(r => r.Reviewer == reviewer ? r with { Counted = false } : r)],
    }), Seed);

    /// <summary>The same with the lot drawn.</summary>
    public RankingInput WithLot(string seed) => Of(Rules, Applications, seed);

    /// <summary>The canonical text, each line with its end.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        Line($"{Head}");
        Line($"engine {Engine}");
        Line($"seed {Seed ?? "-"}");
        Line($"rules {RankingWords.Of(Rules.Aggregation)} {Rules.Quorum} {Rules.LeastMarks} {Rules.LeastTotal} {RankingWords.Of(Rules.Line)} {Rules.Budget}");
        foreach (var criterion in Rules.Criteria)
            Line($"criterion {criterion.Code} {criterion.Weight} {RankingWords.OrDash(criterion.Threshold)}");
        foreach (var step in Rules.Ladder)
            Line($"tie {step.Name}");
        foreach (var application in Applications)
        {
            Line($"application {application.Ticket} {application.Requested} {application.Minimum} {List(application.Flags)} {List([.. application.Bounds.Select(b => string.Create(CultureInfo.InvariantCulture, $"{b.Name}:{b.Cents}"))])}");
            if (application.Consensus is { } agreed)
                Line($"consensus {application.Ticket} {Marks(agreed)}");
            foreach (var review in application.Reviews)
                Line($"{(review.Counted ? "review" : "void")} {application.Ticket} {review.Reviewer} {Marks(review.Marks)}");
        }
        return text.ToString();

        void Line(FormattableString line) => text.Append(FormattableString.Invariant(line)).Append('\n');
        static string List(IReadOnlyList<string> words) => words.Count == 0 ? "-" : string.Join(',', words);
        static string Marks(IReadOnlyList<int?> marks) => string.Join(' ', marks.Select(RankingWords.OrDash));
    }

    /// <summary>Reads back what <see cref="Text"/> wrote.</summary>
    /// <exception cref="UnreadableRankingException">The text is none; it names the line.</exception>
    public static RankingInput Read(string text) => ReadRanking.Input(new RankingLines(text));

    /// <summary>SHA-256 of the text.</summary>
    public string Sha256() => LotteryNumbers.Hash(Text());

    private static Reviewed Ordered(Reviewed application) => application with
    {
        Flags = [.. application.Flags.Order(StringComparer.Ordinal)],
        Reviews = [.. application.Reviews.OrderBy(r => r.Reviewer, StringComparer.Ordinal)],
    };
}
