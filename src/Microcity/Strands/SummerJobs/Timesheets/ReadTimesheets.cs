using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Timesheets of posts: for who supervises there, and for whoever may act for the employer; unknown to everybody else.</summary>
public sealed class ReadTimesheets(CityDb db, Visitor visitor, MyFirms firms, ReadSeason seasons, ReadCards cards, Here here)
{
    /// <summary>Posts whose hours the visitor keeps now: from three days before the period until they are over.</summary>
    public async Task<IReadOnlyList<PostSheet>> Mine(CancellationToken stop = default)
    {
        var (today, self) = (here.Today, visitor.PersonId);
        var acts = (await firms.All(stop)).Where(f => f.May(RepresentativeRights.Act)).Select(f => f.Firm.Id).ToList();
        var rows = await (from post in db.Set<SummerPost>().AsNoTracking()
                          join offer in db.Set<EmployerOffer>() on post.OfferId equals offer.Id
                          where acts.Contains(offer.OrganisationId) || db.Set<PostSupervisor>().Any(s => s.OfferId == offer.Id && db.Set<Supervisor>().Any(p => p.Id == s.SupervisorId && p.PersonId == self))
                          where db.Set<Placement>().Any(p => p.PostId == post.PostId && p.State != PlacementState.Ended)
                          join period in db.Set<Period>() on post.PeriodId equals period.Id
                          join of in db.Set<Programmes.Post>() on post.PostId equals of.Id
                          orderby period.FirstDay, post.Id
                          select new { post.PostId, of.CallId, period.FirstDay, period.LastDay }).ToListAsync(stop);
        List<PostSheet> sheets = [];
        foreach (var season in rows.Where(r => r.FirstDay.AddDays(-TimesheetRules.SeenBefore) <= today && today <= r.LastDay.AddDays(PlacementRules.HoursUntil)).GroupBy(r => r.CallId))
            sheets.AddRange(await Sheets((await seasons.Run(season.Key, stop))!, [.. season.Select(r => r.PostId)], stop));
        return sheets;
    }

    /// <returns>Null where it is none of theirs.</returns>
    public async Task<PostSheet?> One(Guid post, CancellationToken stop = default) => (await Mine(stop)).FirstOrDefault(s => s.Card.PostId == post);

    /// <summary>The sheet of one pupil's post, with that pupil alone.</summary>
    internal async Task<PostSheet> Of(Placement placement, Guid call, CancellationToken stop)
    {
        var sheet = (await Sheets((await seasons.Run(call, stop))!, [placement.PostId], stop)).Single();
        return sheet with { Pupils = [.. sheet.Pupils.Where(p => p.Placement.Id == placement.Id)] };
    }

    private async Task<IReadOnlyList<PostSheet>> Sheets(OneSeason season, IReadOnlyList<Guid> posts, CancellationToken stop)
    {
        var byPost = (await cards.Run(season, stop)).ToDictionary(c => c.PostId!.Value);
        var placed = await db.Set<Placement>().Where(p => posts.Contains(p.PostId))
            .Join(db.Set<Application>(), p => p.ApplicationId, a => a.Id, (placement, a) => new { placement, a.ApplicantId }).Join(db.Set<Person>(), p => p.ApplicantId, p => p.Id, (p, person) => new { p.placement, person }).OrderBy(p => p.placement.Id).ToListAsync(stop);
        var ids = placed.ConvertAll(p => p.placement.Id);
        var days = (await db.Set<TimesheetRow>().Where(r => ids.Contains(r.PlacementId)).ToListAsync(stop)).ToLookup(r => r.PlacementId);
        return
        [
            .. posts.Select(post => new PostSheet(byPost[post], season, [.. placed.Where(p => p.placement.PostId == post && p.person.BirthDate is not null)
                .Select(p => new PupilSheet(p.placement, p.person, CardHours.For(p.person.BirthDate!.Value, byPost[post], season)?.Plan ?? new DayPlan([]), [.. days[p.placement.Id]]))])),
        ];
    }
}

/// <param name="Pupils">Who works there, each with their own plan.</param>
public sealed record PostSheet(PostCard Card, OneSeason Season, IReadOnlyList<PupilSheet> Pupils)
{
    /// <summary>The working day that is looked at: the last one that has begun, or the first.</summary>
    public DateOnly DayAt(DateOnly day) => Card.Period.Days.LastOrDefault(d => d <= day) is var last && last != default ? last : Card.Period.Days[0];

    /// <summary>All days of all pupils are entered, and the last day is here.</summary>
    public bool Complete(DateOnly today) => today >= Card.Period.Days[^1] && Pupils.All(p => p.Plan.Days.All(d => p.On(d.Day) is not null));
}

/// <param name="Days">As far as they are entered; tracked.</param>
public sealed record PupilSheet(Placement Placement, Person Pupil, DayPlan Plan, IReadOnlyList<TimesheetRow> Days)
{
    public int Minutes => Days.Sum(d => d.Minutes);

    public TimesheetRow? On(DateOnly day) => Days.FirstOrDefault(d => d.Day == day);
}
