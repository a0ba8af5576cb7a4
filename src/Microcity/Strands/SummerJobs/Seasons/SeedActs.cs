using Microcity.People;
using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>The acts of people of the demonstration.</summary>
internal sealed class SeedActs(DemoCity demo)
{
    private const int OfOneSupervisor = 5, OtherSupervisors = 60;

    private readonly Dictionary<Guid, int> firms = [];

    public DemoCity Demo => demo;

    public Task<T> Officer<T>(Func<IServiceProvider, Task<Outcome<T>>> act) => As(demo.Seated["officer"], act);

    /// <param name="permission">Held by whoever has just signed in to use it.</param>
    public async Task<T> As<T>(Guid person, Func<IServiceProvider, Task<Outcome<T>>> act, string? permission = null)
    {
        await using var scope = await demo.Services.InCity(demo.City, actor => actor.IsPerson(person), "lv");
        var visitor = scope.ServiceProvider.GetRequiredService<Visitor>();
        visitor.PersonId = person;
        if (permission is not null)
            (visitor.Permissions, visitor.FreshUntil) = (new HashSet<string> { permission }, demo.Clock.GetUtcNow().UtcDateTime.AddMinutes(5));
        var done = await act(scope.ServiceProvider);
        return done.Done ? done.Value : throw new InvalidOperationException($"The demonstration was refused: {string.Join(", ", done.Refusal.Reasons.Select(r => r.Code))}.");
    }

    /// <summary>An offer of a firm, by the person of the employer's seat.</summary>
    public Task<EmployerOffer> Offered(Organisation firm, DemoPosts.DemoPost post, IReadOnlyList<Guid> periods)
    {
        var speaks = new Representative { OrganisationId = firm.Id, PersonId = demo.Seated["employer"], State = RepresentativeState.Asked, Rights = RepresentativeRights.Act };
        // The same people each time a firm offers.
        firms.TryAdd(firm.Id, firms.Count);
        var two = post.Places > OfOneSupervisor && periods.Count > 1;
        (string Name, string Phone)[] supervisors = [.. Enumerable.Range(firms[firm.Id], 1).Concat(two ? [firms[firm.Id] + OtherSupervisors] : []).Select(DemoPosts.Supervisor)];
        var form = new OfferForm
        {
            Title = post.Title, Task = post.Task, Place = "Ventspils, Lielais prospekts 10", Periods = [.. periods], Places = post.Places, LeastAge = post.LeastAge, DailyMinutes = post.Minutes, ShorterDaysOk = true, StartsAt = new(9, 0), Bring = post.Bring,
            Funding = firm.Kind is OrganisationKind.Public ? Funding.Municipal : Funding.Employer, Stem = post.Stem, SupervisorName = [.. supervisors.Select(s => s.Name)], SupervisorPhone = [.. supervisors.Select(s => s.Phone)],
            GrownUp = true, MoreSkills = post.Skills, Hazards = post.Hazard is { } hazard ? [hazard] : [], Done = post.Hazard is { } danger ? new() { [danger] = post.Done } : [],
        };
        return As(demo.Seated["employer"], s => s.GetRequiredService<OfferPosts>().Run(new(firm, speaks, [], demo.Today), form));
    }
}
