using Microcity.Matching;

namespace Microcity.SummerJobs;

/// <summary>Minutes worked in one band, and its hourly rate in cents.</summary>
public readonly record struct PaidMinutes(int Minutes, int HourlyCents);

/// <summary>What one pupil gets in one export.</summary>
/// <param name="Payer">By the funding of the post.</param>
public sealed record PayLine(string Number, Funding Payer, int Days, int Minutes, long Cents);

public static class PayRules
{
    /// <summary>A certificate is given from this share of the planned minutes on, else a statement of hours (S7).</summary>
    public const int CertificatePercent = 80;

    /// <summary>Rounded once, half away from zero (S6).</summary>
    public static long Cents(IEnumerable<PaidMinutes> worked) => Rounded.Divide(worked.Sum(w => (long)w.Minutes * w.HourlyCents), 60);

    /// <summary>A day is paid by the band that its plan goes by.</summary>
    /// <param name="worked">By day of the plan.</param>
    /// <param name="hourlyCents">By the age that a band begins with.</param>
    public static long Cents(DayPlan plan, IReadOnlyDictionary<DateOnly, int> worked, IReadOnlyDictionary<int, int> hourlyCents) =>
        Cents(plan.Days.Select(d => new PaidMinutes(worked.GetValueOrDefault(d.Day), hourlyCents[d.Band.FromAge])));

    public static IReadOnlyDictionary<Funding, long> Totals(IEnumerable<PayLine> lines) => lines.GroupBy(l => l.Payer).ToDictionary(p => p.Key, p => p.Sum(l => l.Cents));

    public static bool EarnsCertificate(int worked, int planned) => planned > 0 && 100L * worked >= (long)CertificatePercent * planned;
}
