using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>Ages, hours and numbers of a season; what the law sets has its days and sources in the country pack, and a city may only shorten it.</summary>
public sealed record SummerJobsSettings
{
    [SettingWords("summer-jobs.setting.day-minutes-from-13", Least = 60, Most = 240)]
    public LegalNumber DayMinutesFrom13 { get; init; } = new(240);

    [SettingWords("summer-jobs.setting.week-minutes-from-13", Least = 60, Most = 1200)]
    public LegalNumber WeekMinutesFrom13 { get; init; } = new(1200);

    [SettingWords("summer-jobs.setting.day-minutes-from-15", Least = 60, Most = 420)]
    public LegalNumber DayMinutesFrom15 { get; init; } = new(420);

    [SettingWords("summer-jobs.setting.week-minutes-from-15", Least = 60, Most = 2100)]
    public LegalNumber WeekMinutesFrom15 { get; init; } = new(2100);

    [SettingWords("summer-jobs.setting.day-minutes-from-18", Least = 60, Most = 480)]
    public LegalNumber DayMinutesFrom18 { get; init; } = new(480);

    [SettingWords("summer-jobs.setting.week-minutes-from-18", Least = 60, Most = 2400)]
    public LegalNumber WeekMinutesFrom18 { get; init; } = new(2400);

    /// <summary>On the first working day.</summary>
    [SettingWords("summer-jobs.setting.oldest-pupil", Least = 13, Most = 25)]
    public int OldestPupil { get; init; } = 19;

    [SettingWords("summer-jobs.setting.working-days", Least = 1, Most = 40)]
    public int WorkingDays { get; init; } = 15;

    [SettingWords("summer-jobs.setting.pupils-per-supervisor", Least = 1, Most = 10)]
    public int PupilsPerSupervisor { get; init; } = 10;

    /// <summary>Where one of them needs closer supervision.</summary>
    [SettingWords("summer-jobs.setting.pupils-per-closer-supervisor", Least = 1, Most = 10)]
    public int PupilsPerCloserSupervisor { get; init; } = 5;

    /// <summary>As they hold on a day.</summary>
    public HoursBands BandsOn(DateOnly day) => new(
    [
        new(13, DayMinutesFrom13.On(day).Value, WeekMinutesFrom13.On(day).Value),
        new(15, DayMinutesFrom15.On(day).Value, WeekMinutesFrom15.On(day).Value),
        new(18, DayMinutesFrom18.On(day).Value, WeekMinutesFrom18.On(day).Value),
    ]);
}
