using Microcity.Platform;

namespace Microcity.People;

/// <summary>Pairs that may be one person wait on Today, a week from when the later of them came.</summary>
internal static class TwinsWaiting
{
    private const int Days = 7;

    public static WorkKind Kind { get; } = new("people.twins-waiting", PeoplePermissions.Persons, "people.work.twins", async (services, stop) =>
    {
        var (twins, here) = (await services.GetRequiredService<ReadTwins>().Run(stop: stop), services.GetRequiredService<Here>());
        // One row for each who may go, however many may be meant.
        return [.. twins.DistinctBy(t => t.Goes.Person.Id).Select(t => new WorkItem(
            t.Goes.Person.Id, here.DayOf(t.Goes.Person.CreatedAt > t.Stays.Person.CreatedAt ? t.Goes.Person.CreatedAt : t.Stays.Person.CreatedAt).AddDays(Days),
            "people.work.twin", $"/work/people/{t.Stays.Person.Id}/merge/{t.Goes.Person.Id}", ("name", t.Goes.Person.Name)) { Version = t.Goes.Person.Version })];
    }) { OpenKey = "people.work.look" };
}
