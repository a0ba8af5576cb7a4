namespace Microcity.Platform;

/// <summary>What a city may decide for itself about accounts, mail and answers; it may only shorten what is kept (T46).</summary>
public sealed record PlatformSettings
{
    [SettingWords("platform.setting.keep-traces-days", Least = 7, Most = 90)]
    public int KeepTracesDays { get; init; } = 90;

    [SettingWords("platform.setting.keep-mail-days", Least = 1, Most = 30)]
    public int KeepMailDays { get; init; } = 30;

    /// <summary>By when the office answers what somebody asks.</summary>
    [SettingWords("platform.setting.question-working-days", Least = 1, Most = 20)]
    public int QuestionWorkingDays { get; init; } = 5;
}
