using System.Globalization;
using System.Text;

namespace Microcity.Matching;

/// <summary>One application in a ranking.</summary>
/// <param name="Place">Shared by those whom the ladder does not part: 1, 2, 2, 4; null below a threshold or the quorum.</param>
/// <param name="Cents">Of the award; zero without one.</param>
/// <param name="Award">Every bound that was looked at; null without a place.</param>
/// <param name="Lot">Its turn by the lot among those at a shared place that crossed the line, from 1.</param>
public sealed record Ranked(Reviewed Application, ReviewScores Scores, int? Place, RankOutcome Outcome, long Cents, Award? Award, int? Lot);

/// <summary>What a ranking gave.</summary>
/// <param name="Applications">By place; then those below a threshold, the best first; then those below the quorum.</param>
/// <param name="Left">Of the budget, in cents.</param>
public sealed record RankingResult(RankingInput Input, IReadOnlyList<Ranked> Applications, long Left)
{
    internal const string Head = "microcity-ranking-result-1";

    /// <summary>Nobody waits for reviews or for a lot.</summary>
    public bool MayFreeze => Applications.All(a => a.Outcome is not (RankOutcome.BelowQuorum or RankOutcome.AwaitsLot));

    /// <summary>Those who get what is given back later, by place; where such money is not enough for all of one place, a lot decides.</summary>
    public IEnumerable<Ranked> Reserve => Applications.Where(a => a.Outcome is RankOutcome.Reserve);

    /// <summary>Gives out along the reserve what was given back.</summary>
    /// <param name="cents">That are free again.</param>
    /// <param name="waiting">Tickets of the reserve that still wait.</param>
    /// <param name="seed">Of the lottery, if one was drawn.</param>
    public BudgetLine Refill(long cents, IReadOnlySet<string> waiting, string? seed = null) => BudgetLine.Draw(
        Input.Rules.Line,
        cents,
        [.. Reserve.Where(r => waiting.Contains(r.Application.Ticket)).Select(r => new AtLine(r.Application.Ticket, r.Place!.Value, Award.Of(r.Application.Requested, r.Application.Bounds).Cents, r.Application.Minimum))],
        seed ?? Input.Seed);

    /// <summary>Those whom reviewers talk about before the list is frozen (V9).</summary>
    public IEnumerable<Ranked> ToDiscuss => Applications.Where(a => a.Scores.NeedsDiscussion(Input.Rules));

    /// <summary>The canonical text, each line with its end.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        text.Append(Head).Append("\ninput ").Append(Input.Sha256()).Append('\n');
        foreach (var one in Applications)
        {
            var (place, total) = (RankingWords.OrDash(one.Place), RankingWords.OrDash(one.Scores.Total));
            text.Append(CultureInfo.InvariantCulture, $"place {place} {one.Application.Ticket} {total} {string.Join(',', one.Scores.Means.Select(RankingWords.OrDash))} ");
            text.Append(CultureInfo.InvariantCulture, $"{RankingWords.Of(one.Outcome)} {one.Cents} {one.Award?.Decisive.Name ?? "-"} {RankingWords.OrDash(one.Lot)}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"left {Left}\n");
        return text.ToString();
    }

    /// <summary>SHA-256 of the text.</summary>
    public string Sha256() => LotteryNumbers.Hash(Text());

    /// <summary>Those who come out otherwise than before, as after a review was voided (V15).</summary>
    public IEnumerable<(Ranked Before, Ranked Now)> ChangedSince(RankingResult before) =>
        before.Applications.Join(Applications, b => b.Application.Ticket, n => n.Application.Ticket, (b, n) => (b, n))
            .Where(c => (c.b.Place, c.b.Outcome, c.b.Cents, c.b.Scores.Total) != (c.n.Place, c.n.Outcome, c.n.Cents, c.n.Scores.Total));
}
