using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>When a change of skills list can be taken back, and how a move may be settled.</summary>
public static class UpgradeRules
{
    public const int UndoDays = 30;

    /// <summary>Moves should be settled so many days after the change.</summary>
    public const int SettleDays = 14;

    public static Refusal SameList { get; } =
        Refusal.Rule(new Reason("skills.same-list", "skills.reason.same-list", [], [new("skills.remedy.choose-list", "/work/taxonomy")]));

    /// <summary>The change, if there is one and its days are not over.</summary>
    public static Refusal? NoUndo(CityTaxonomy? last, DateTime now) => last is not null && now < last.Since.AddDays(UndoDays)
        ? null
        : Refusal.Rule(new Reason("skills.undo-over", "skills.reason.undo-over", [("days", UndoDays)], [new Remedy("skills.remedy.choose-list", "/work/taxonomy")]));

    /// <summary>A successor is of the same kind as what it follows.</summary>
    public static Refusal? OtherKind(bool same) => same
        ? null
        : Refusal.Rule(new Reason("skills.other-kind", "skills.reason.other-kind", [], [new Remedy("skills.remedy.same-kind")]));

    /// <summary>A list stays while a city speaks it, or has spoken it and could go back.</summary>
    public static Refusal? InUse(IReadOnlyList<string> cities) => cities.Count == 0
        ? null
        : Refusal.Rule(new Reason("skills.list-in-use", "skills.reason.list-in-use", [("cities", string.Join(", ", cities))], [new Remedy("skills.remedy.take-over-first")]));
}
