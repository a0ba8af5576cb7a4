using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>One summer for the office: how far it is, what waits, its periods with their posts, where supervisors are too few.</summary>
[Needs(ProgrammePermissions.Manage)]
public sealed class SummerAtWorkPage(CityDb db, ReadSeason seasons, ReadCards cards, ReadPupils pupils, ReadRatios ratios, ReadPlacements placements, AnnounceCall announce) : PageModel
{
    internal const string OnlyWith = "a summer";

    public OneSeason? Season { get; private set; }

    public IReadOnlyList<OneSeason> All { get; private set; } = [];

    /// <summary>Those that wait for the office first.</summary>
    public IReadOnlyList<(EmployerOffer Offer, string Employer)> Offers { get; private set; } = [];

    public IReadOnlyList<PostCard> Posts { get; private set; } = [];

    public IReadOnlyDictionary<Guid, int> Taken { get; private set; } = new Dictionary<Guid, int>();

    public Funnel Funnel { get; private set; } = new(0, 0, 0, 0, 0, 0);

    public int Unconfirmed { get; private set; }

    public int Twins { get; private set; }

    public IReadOnlyList<RatioAlarm> Ratios { get; private set; } = [];

    /// <summary>Those with a place; none before the results are told.</summary>
    public IReadOnlyList<PlannedPlace> Places { get; private set; } = [];

    public bool Published { get; private set; }

    [Says(At = "id=<uuid>", OnlyWith = OnlyWith, Refuses = [404])]
    public async Task<IActionResult> OnGet(Guid? id, bool published, CancellationToken stop)
    {
        Published = published;
        return await Load(id, stop) ? Page() : NotFound();
    }

    [Says(At = "id=<uuid>", Body = "version=1", OnlyWith = OnlyWith, Refuses = [404, 409])]
    public async Task<IActionResult> OnPostPublish(Guid id, int version, CancellationToken stop)
    {
        var done = await announce.Run(id, version, stop);
        if (done.Done)
            return LocalRedirect($"~/work/summer/{id}?published=true");
        db.ChangeTracker.Clear();
        return await Load(id, stop) ? this.Refuse(done.Refusal) : NotFound();
    }

    private async Task<bool> Load(Guid? id, CancellationToken stop)
    {
        All = await seasons.All(stop);
        Season = id is { } one ? All.FirstOrDefault(s => s.Call.Id == one) : await seasons.Current(stop) ?? (All is [var newest, ..] ? newest : null);
        if (Season is not { } season)
            return id is null;
        var offers = await db.Set<EmployerOffer>().AsNoTracking().Where(o => o.SeasonId == season.Season.Id && o.State != EmployerOfferState.Withdrawn).Join(db.Set<Organisation>(), o => o.OrganisationId, f => f.Id, (offer, firm) => new { offer, firm.Name }).ToListAsync(stop);
        Offers = [.. offers.OrderBy(o => o.offer.State).ThenBy(o => o.offer.PromisedOn).ThenBy(o => o.offer.Id).Select(o => (o.offer, o.Name))];
        Posts = await cards.Run(season, stop);
        Taken = await db.Set<Programmes.Post>().Where(p => p.CallId == season.Call.Id).Select(p => new { p.Id, Taken = p.Groups.Sum(g => g.Taken) }).ToDictionaryAsync(p => p.Id, p => p.Taken, stop);
        Funnel = await pupils.Funnel(season, stop);
        if (season.Step is SeasonStep.Registering or SeasonStep.Sealed)
            (Unconfirmed, Twins) = ((await pupils.Unconfirmed(season, int.MaxValue, stop)).Count, (await pupils.Twins(season, stop)).Count);
        if (season.Step is SeasonStep.Placing or SeasonStep.Running or SeasonStep.Settling)
            Places = await placements.Run(season, stop);
        if (season.Step is SeasonStep.Placing or SeasonStep.Running)
            Ratios = await ratios.Run(season, stop);
        return true;
    }
}
