namespace Microcity.Skills;

/// <summary>The three figures of the front page; each is the sum of the list it opens to.</summary>
/// <param name="OpenPlaces">Places of all open work; what says no number has one.</param>
/// <param name="Hardest">The occupation with most places that are hard to fill; null if there is none.</param>
/// <param name="HardPlaces">How many.</param>
/// <param name="Starting">Courses, workshops and mentors that begin soon.</param>
public sealed record FrontCounts(int OpenPlaces, int? Hardest, int HardPlaces, int Starting)
{
    public static FrontCounts Of(CityOpportunities city, DateOnly today)
    {
        var work = new JobFilter().Of(city, today);
        var hardest = work.Where(l => l.Occupation is not null && l.HardToFill(today)).GroupBy(l => l.Occupation!.Value).Select(o => (Occupation: o.Key, Places: o.Sum(l => l.Free ?? 1)))
            .OrderByDescending(o => o.Places).ThenBy(o => city.Skills.Uri(o.Occupation), StringComparer.Ordinal).FirstOrDefault();
        return new(work.Sum(l => l.Free ?? 1), hardest.Places > 0 ? hardest.Occupation : null, hardest.Places, new CourseFilter { Soon = true }.Of(city, today).Count);
    }
}
