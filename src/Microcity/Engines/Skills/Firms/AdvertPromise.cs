using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>By which day an officer looks at an advert that is sent today.</summary>
public sealed class AdvertPromise(ReadCalendar calendar, CitySettings settings, Here here)
{
    public async Task<DateOnly> Run(CancellationToken stop = default) =>
        (await calendar.Run(stop)).After(here.Today, (await settings.Of<SkillSettings>(stop)).AdvertWorkingDays);
}
