namespace Microcity.SummerJobs;

/// <summary>Which cards a reader wants to see.</summary>
/// <param name="Period">Number of a period.</param>
/// <param name="Area">Part of an address.</param>
public sealed record CardFilter(int? Period, string? Area, bool Stem)
{
    public bool Wants(PostCard card) => (Period is null || card.Period.Number == Period) && (!Stem || card.Stem)
        && (string.IsNullOrWhiteSpace(Area) || Matching.Folding.Fold(card.Address).Contains(Matching.Folding.Fold(Area.Trim()), StringComparison.Ordinal));

    /// <summary>Somebody of this age on the first day may work there.</summary>
    public static bool Fits(PostCard card, OneSeason season, int age) => age is >= 0 and < 100 && CardHours.For(card.Period.Days[0].AddYears(-age), card, season) is not null;
}
