namespace Microcity.Platform;

/// <summary>One word of a menu.</summary>
/// <param name="Path">Below the city.</param>
/// <param name="Current">The page that is shown stands below it.</param>
/// <param name="Below">The doors of a staff word, shown while it is current and has more than one.</param>
public sealed record MenuEntry(string TextKey, string Path, bool Current, string Pictogram, IReadOnlyList<StaffDoor> Below);

/// <summary>The three menus: words from the house, doors from the modules; a word without a door is not shown.</summary>
public static class Menu
{
    /// <param name="doors">Those that are open.</param>
    public static IReadOnlyList<MenuEntry> Resident(IReadOnlyList<Door> doors, PathString path)
    {
        var current = Nearest(doors.Select(d => d.Path), path);
        return [.. doors.GroupBy(d => d.Place).OrderBy(g => g.Key).Select(
            g => new MenuEntry(Word(g.Key), g.First().Path, g.Any(d => d.Path == current), Pictogram(g.Key), []))];
    }

    /// <summary>All that the resident menu's look depends on: the door that the page stands at (with <c>=</c>) or below.</summary>
    public static string PlaceOf(Installation installation, PathString path) =>
        Nearest(installation.Modules.SelectMany(m => m.Doors).Select(d => d.Path), path) is { } door ? (path == door ? "=" : "") + door : "";

    /// <summary>Changes when a door of this city opens or closes.</summary>
    public static string Edition(IReadOnlyList<Door> doors) => string.Concat(doors.Where(d => d.OnlyIf is not null).Select(d => d.Path));

    public static IReadOnlyList<MenuEntry> Staff(Installation installation, Visitor visitor, PathString path)
    {
        var doors = installation.Modules.SelectMany(m => m.StaffDoors).Where(d => visitor.May(d.Permission)).ToList();
        var current = Nearest(doors.Select(d => d.Path), path);
        return [.. doors.GroupBy(d => d.Place).OrderBy(g => g.Key).Select(
            g => new MenuEntry(Word(g.Key), g.First().Path, g.Any(d => d.Path == current), "", g.Any(d => d.Path == current) && g.Count() > 1 ? [.. g] : []))];
    }

    /// <summary>A firm's own menu: only what is open.</summary>
    public static IReadOnlyList<MenuEntry> Firm(Installation installation, PathString path)
    {
        var doors = installation.Modules.SelectMany(m => m.FirmDoors).OrderBy(d => d.Place).ToList();
        var current = Nearest(doors.Select(d => d.Path), path);
        return [.. doors.Select(d => new MenuEntry(Word(d.Place), d.Path, d.Path == current, "", []))];
    }

    /// <summary>The longest door that the page stands below, so that <c>/work</c> is not current on <c>/work/roles</c>.</summary>
    public static string? Nearest(IEnumerable<string> doors, PathString path) =>
        doors.Where(d => path.StartsWithSegments(d)).MaxBy(d => d.Length);

    private static string Word(Place place) => place switch
    {
        Place.Learn => "platform.place.learn",
        Place.Work => "platform.place.work",
        Place.Make => "platform.place.make",
        Place.LiveHere => "platform.place.live-here",
        Place.ForFirms => "platform.place.for-firms",
        Place.WhatsOn => "platform.place.whats-on",
        _ => "platform.place.results",
    };

    private static string Word(StaffPlace place) => place switch
    {
        StaffPlace.Today => "platform.staff-place.today",
        StaffPlace.People => "platform.staff-place.people",
        StaffPlace.Firms => "platform.staff-place.firms",
        StaffPlace.Programmes => "platform.staff-place.programmes",
        StaffPlace.Calendar => "platform.staff-place.calendar",
        StaffPlace.Skills => "platform.staff-place.skills",
        StaffPlace.Results => "platform.staff-place.results",
        _ => "platform.staff-place.city",
    };

    private static string Word(FirmPlace place) => place switch
    {
        FirmPlace.OurPage => "platform.firm-place.our-page",
        FirmPlace.Jobs => "platform.firm-place.jobs",
        FirmPlace.SummerPlaces => "platform.firm-place.summer-places",
        FirmPlace.Offer => "platform.firm-place.offer",
        _ => "platform.firm-place.people",
    };

    private static string Pictogram(Place place) => place switch
    {
        Place.Learn => "learn",
        Place.Work => "work",
        Place.Make => "make",
        Place.LiveHere => "live-here",
        Place.ForFirms => "for-firms",
        Place.WhatsOn => "whats-on",
        _ => "results",
    };
}
