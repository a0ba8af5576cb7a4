namespace Microcity.CareerOffice;

/// <summary>What is known of one pupil at one activity, as far as it decides whether they met somebody in earnest.</summary>
/// <param name="Aim">Somebody said beforehand what it is for.</param>
/// <param name="TwoWay">Pupils took part, not only listened.</param>
/// <param name="On">The day it was.</param>
public sealed record Encounter(bool Present, bool Aim, bool TwoWay, DateOnly On)
{
    /// <summary>The day the preparation was published; null for none.</summary>
    public DateOnly? Prepared { get; init; }

    /// <summary>The day of the pupil's own reflection.</summary>
    public DateOnly? Reflected { get; init; }

    /// <summary>The day of the group's.</summary>
    public DateOnly? GroupReflected { get; init; }
}

/// <summary>Why an encounter does not count, each with what would have helped.</summary>
public enum EncounterGap { Absent, NoAim, NotTwoWay, NotPreparedBefore, NotReflectedInTime }

public static class EncounterRules
{
    private const int OwnDays = 30;
    private const int GroupDays = 14;

    /// <summary>What is missing for the set of 2014; nothing where it counts.</summary>
    public static IReadOnlyList<EncounterGap> Of2014(Encounter encounter)
    {
        var gaps = new List<EncounterGap>();
        if (!encounter.Present)
            gaps.Add(EncounterGap.Absent);
        if (!encounter.Aim)
            gaps.Add(EncounterGap.NoAim);
        if (!encounter.TwoWay)
            gaps.Add(EncounterGap.NotTwoWay);
        return gaps;
    }

    /// <summary>The same for 2025, which also asks for preparation before and reflection after.</summary>
    public static IReadOnlyList<EncounterGap> Of2025(Encounter encounter)
    {
        var gaps = new List<EncounterGap>(Of2014(encounter));
        if (encounter.Prepared is not { } prepared || prepared >= encounter.On)
            gaps.Add(EncounterGap.NotPreparedBefore);
        if (!Within(encounter.Reflected, OwnDays) && !Within(encounter.GroupReflected, GroupDays))
            gaps.Add(EncounterGap.NotReflectedInTime);
        return gaps;

        bool Within(DateOnly? day, int days) => day is { } on && encounter.On <= on && on <= encounter.On.AddDays(days);
    }
}
