using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>By which day somebody answers a match that is questioned today (T53).</summary>
public sealed class ReadPromise(ReadCalendar calendar, CitySettings settings, Here here)
{
    public async Task<DateOnly> Run(CancellationToken stop = default) =>
        (await calendar.Run(stop)).After(here.Today, (await settings.Of<SkillSettings>(stop)).ContestWorkingDays);
}
