using Microcity.Platform;

namespace Microcity.People;

/// <summary>What a city may decide for itself about people and firms.</summary>
public sealed record PeopleSettings
{
    /// <summary>By when the office says whether a firm is verified and somebody may speak for it.</summary>
    [SettingWords("people.setting.firm-working-days", Least = 1, Most = 5)]
    public int FirmWorkingDays { get; init; } = 1;
}
