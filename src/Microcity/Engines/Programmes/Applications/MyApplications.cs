using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>My page's lines of applications, one's own and those of wards: an offer to answer first, then a yes that is asked for, then what was not sent.</summary>
internal static class MyApplications
{
    private const int Answer = 1;
    private const int SayYes = 2;
    private const int Send = 5;

    public static async Task<MyLines> Read(IServiceProvider services, CancellationToken stop)
    {
        var (db, say, here, kinds) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Say>(), services.GetRequiredService<Here>(), services.GetRequiredService<ProgrammeKinds>());
        if (services.GetRequiredService<Visitor>().PersonId is not { } self)
            return MyLines.None;
        var wards = (await services.GetRequiredService<ReadGuardians>().Wards(self, stop)).ToDictionary(w => w.Ward.Id, w => w.Ward.GivenName);
        var (people, now) = (wards.Keys.Append(self).ToList(), here.Now);
        var mine = await db.Set<Application>().AsNoTracking().Where(a => people.Contains(a.ApplicantId) && a.State != ApplicationState.Withdrawn && a.State != ApplicationState.Void)
            .Join(db.Set<Call>().Where(c => c.State != CallState.Closed), a => a.CallId, c => c.Id, (application, call) => new
            {
                application, call, offer = db.Set<Offer>().Where(o => o.ApplicationId == application.Id && o.State == OfferState.Open && now < o.Until).Select(o => (DateTime?)o.Until).FirstOrDefault(),
            }).OrderByDescending(m => m.application.Id).Take(20).ToListAsync(stop);
        List<NextStep> steps = [];
        List<MyRow> rows = [];
        foreach (var one in mine)
        {
            var (link, ward) = ($"/applications/{one.application.Id}", wards.GetValueOrDefault(one.application.ApplicantId));
            var name = CallWords.Name(say, kinds, one.call);
            var title = ward is null ? name : say["programmes.application.of", ("name", ward), ("call", name)];
            if (one.offer is { } until)
                steps.Add(new(Answer, say["programmes.me.offer", [("name", title), .. CallWords.Moment(here, until)]], say["programmes.me.offer-do"], link));
            else if (one.application.State is ApplicationState.AwaitingPartners && ward is not null)
                steps.Add(new(SayYes, say["programmes.me.yes", ("name", title)], say["programmes.me.yes-do"], link));
            else if (one.application.State is ApplicationState.Draft && one.call.StateAt(now) is CallState.Open)
                steps.Add(new(Send, say["programmes.me.send", [("name", title), .. CallWords.Moment(here, one.call.ClosesAt)]], say["programmes.me.send-do"], link));
            rows.Add(new(title, link, one.call.State is CallState.Decided or CallState.Delivering ? say["programmes.call.told"] : ApplicationWords.State(say, one.application.State)));
        }
        return new(steps, rows);
    }
}
