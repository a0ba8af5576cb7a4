using Microcity.People;
using Microcity.Platform;
using Microcity.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Microcity.SummerJobs;

/// <summary>Looks up what the rules need of pupils and posts; what it answers with is pure.</summary>
public sealed class JudgePupils(CityDb db, ReadSeason seasons)
{
    private const int AtOnce = 500;

    public async Task<Judge> Run(IReadOnlyCollection<Guid> posts, IReadOnlyCollection<Guid> applicants, CancellationToken stop = default)
    {
        var call = await db.Set<Programmes.Post>().Where(p => posts.Contains(p.Id)).Select(p => p.CallId).FirstOrDefaultAsync(stop);
        if (await seasons.Run(call, stop) is not { } season)
            return new((_, _) => [], _ => new(0, []));
        var facts = await Posts(season, stop);
        var (pupils, standings) = (new Dictionary<Guid, PupilFacts>(), new Dictionary<Guid, Standing>());
        foreach (var some in applicants.Distinct().Chunk(AtOnce))
            await Pupils(season, some, pupils, standings, stop);
        return new(
            (applicant, post) => facts.TryGetValue(post, out var known) ? RegistrationRules.Of(known, pupils[applicant], season.Season.CutOff, season.Settings.OldestPupil, season.Bands) : [],
            applicant => standings[applicant]);
    }

    /// <summary>What decides at each post of a summer.</summary>
    internal async Task<IReadOnlyDictionary<Guid, PostFacts>> Posts(OneSeason season, CancellationToken stop)
    {
        var rows = await db.Set<SummerPost>().AsNoTracking().Where(p => db.Set<Programmes.Post>().Any(e => e.Id == p.PostId && e.CallId == season.Call.Id)).ToListAsync(stop);
        return rows.ToDictionary(p => p.PostId, p => new PostFacts(
            season.Period(p.PeriodId).Days, p.PeriodId, p.LeastAge, p.DailyMinutes, p.ShorterDaysOk, p.Municipal ? season.Season.WhoMunicipal : season.Season.WhoOther));
    }

    private async Task Pupils(OneSeason season, Guid[] some, Dictionary<Guid, PupilFacts> pupils, Dictionary<Guid, Standing> standings, CancellationToken stop)
    {
        var (call, cutOff) = (season.Call.Id, season.Season.CutOff);
        var born = await db.Set<Person>().Where(p => some.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.BirthDate, stop);
        var said = (await db.Set<Application>().Where(a => a.CallId == call && some.Contains(a.ApplicantId) && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Void)
            .Join(db.Set<Registration>().AsNoTracking(), a => a.Id, r => r.ApplicationId, (a, row) => new { a.ApplicantId, row }).ToListAsync(stop)).GroupBy(r => r.ApplicantId).ToDictionary(g => g.Key, g => g.Last().row);
        var ids = said.Values.Select(r => r.Id).ToList();
        var possible = (await db.Set<PossiblePeriod>().AsNoTracking().Where(p => ids.Contains(p.RegistrationId)).ToListAsync(stop)).ToLookup(p => p.RegistrationId, p => p.PeriodId);
        var placed = await db.Set<Offer>().Where(o => o.State == OfferState.Accepted && db.Set<SummerPost>().Any(p => p.PostId == o.PostId))
            .Join(db.Set<Application>().Where(a => a.CallId != call && some.Contains(a.ApplicantId)), o => o.ApplicationId, a => a.Id, (_, a) => a.ApplicantId).ToHashSetAsync(stop);
        foreach (var pupil in some)
        {
            var row = said.GetValueOrDefault(pupil);
            pupils[pupil] = new(
                born.GetValueOrDefault(pupil), RegistrationRules.Resident(row?.Resident, row?.LivesHere, row?.AddressSince, cutOff), RegistrationRules.Student(row?.Enrolled, row?.OtherSchool),
                row?.PeriodsSaid is true ? possible[row.Id].ToHashSet() : null, row?.PromisedFrom is { } from ? (from, row.PromisedUntil!.Value) : null);
            standings[pupil] = RegistrationRules.Standing(placed.Contains(pupil), row?.SocialPriority, row?.StemActivity);
        }
    }
}
