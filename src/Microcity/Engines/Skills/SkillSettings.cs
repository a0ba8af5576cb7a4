using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What a city may decide for itself about skills; it may promise more and keep shorter, never the other way (T46, T53).</summary>
public sealed record SkillSettings
{
    public const string MatchingKey = "skills.matching";

    /// <summary>Off, nobody's skills are compared with anything.</summary>
    [SettingWords("skills.setting.matching")]
    public bool Matching { get; init; } = true;

    [SettingWords("skills.setting.contest-working-days", Least = 1, Most = 5)]
    public int ContestWorkingDays { get; init; } = 5;

    /// <summary>By when the office has looked at what a firm sent.</summary>
    [SettingWords("skills.setting.advert-working-days", Least = 1, Most = 5)]
    public int AdvertWorkingDays { get; init; } = 1;

    [SettingWords("skills.setting.keep-drafts-days", Least = 7, Most = 90)]
    public int KeepDraftsDays { get; init; } = 90;

    [SettingWords("skills.setting.keep-texts-days", Least = 1, Most = 30)]
    public int KeepTextsDays { get; init; } = 30;

    [SettingWords("skills.setting.keep-rejected-months", Least = 1, Most = 12)]
    public int KeepRejectedMonths { get; init; } = 12;

    [SettingWords("skills.setting.keep-match-log-months", Least = 6, Most = 24)]
    public int KeepMatchLogMonths { get; init; } = 24;

    [SettingWords("skills.setting.keep-decisions-months", Least = 6, Most = 36)]
    public int KeepDecisionsMonths { get; init; } = 36;
}
