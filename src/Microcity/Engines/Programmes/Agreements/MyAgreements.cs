using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>My page's lines of agreements: those that wait for one's own name, a ward's, or a firm's one may sign for.</summary>
internal static class MyAgreements
{
    private const int Sign = 1;

    public static async Task<MyLines> Read(IServiceProvider services, CancellationToken stop)
    {
        var (db, say, here, kinds) = (services.GetRequiredService<CityDb>(), services.GetRequiredService<Say>(), services.GetRequiredService<Here>(), services.GetRequiredService<ProgrammeKinds>());
        if (services.GetRequiredService<Visitor>().PersonId is not { } self)
            return MyLines.None;
        var wards = (await services.GetRequiredService<ReadGuardians>().Wards(self, stop)).Select(w => w.Ward.Id).ToList();
        var firms = (await services.GetRequiredService<MyFirms>().All(stop)).Where(f => f.May(RepresentativeRights.Sign)).Select(f => f.Firm.Id).ToList();
        var waiting = await (from agreement in db.Set<Agreement>().AsNoTracking()
                             where agreement.State == AgreementState.OutForSignature || agreement.State == AgreementState.Amending
                             join application in db.Set<Application>() on agreement.ApplicationId equals application.Id
                             join call in db.Set<Call>() on application.CallId equals call.Id
                             join person in db.Set<Person>() on application.ApplicantId equals person.Id
                             join version in db.Set<AgreementVersion>() on new { agreement.Id, No = agreement.Latest } equals new { Id = version.AgreementId, version.No }
                             where db.Set<Signature>().Any(s => s.AgreementVersionId == version.Id && s.SignedAt == null
                                 && (s.SignerId == self || (s.OrganisationId != null && firms.Contains(s.OrganisationId.Value)) || (s.Role == Signer.Guardian && s.SignerId == null && wards.Contains(application.ApplicantId))))
                             orderby agreement.SignBy, agreement.Id
                             select new { agreement, call, person.GivenName }).Take(20).ToListAsync(stop);
        return new(
            [.. waiting.Select(w => new NextStep(Sign, say["programmes.me.sign", ("name", say["programmes.application.of", ("name", w.GivenName), ("call", CallWords.Name(say, kinds, w.call))]), ("day", w.agreement.SignBy)], say["programmes.me.sign-do"], $"/agreements/{w.agreement.Id}"))],
            []);
    }
}
