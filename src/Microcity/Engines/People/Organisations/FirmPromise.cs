using Microcity.Platform;

namespace Microcity.People;

/// <summary>By which day the office answers a firm that asks today.</summary>
public sealed class FirmPromise(ReadCalendar calendar, CitySettings settings, Here here)
{
    public async Task<DateOnly> Run(CancellationToken stop = default) =>
        (await calendar.Run(stop)).After(here.Today, (await settings.Of<PeopleSettings>(stop)).FirmWorkingDays);
}
