using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>An agreement for whoever signs it or has to do with it; unknown to everybody else.</summary>
public sealed class ReadAgreement(CityDb db, Visitor visitor, ReadOwn own, MyFirms firms, Here here)
{
    /// <returns>Tracked; null where it is not theirs to read.</returns>
    public async Task<OpenAgreement?> Run(Guid id, CancellationToken stop = default)
    {
        if (await db.Set<Agreement>().FirstOrDefaultAsync(a => a.Id == id, stop) is not { } agreement)
            return null;
        var application = await db.Set<Application>().AsNoTracking().FirstAsync(a => a.Id == agreement.ApplicationId, stop);
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == application.CallId, stop);
        var applicant = await db.Set<Person>().AsNoTracking().FirstAsync(p => p.Id == application.ApplicantId, stop);
        var versions = await db.Set<AgreementVersion>().Include(v => v.Signatures).Where(v => v.AgreementId == id && (v.No == agreement.Latest || v.No == agreement.InForce)).ToListAsync(stop);
        var version = versions.Single(v => v.No == agreement.Latest);
        var staff = visitor.May(ProgrammePermissions.Manage);
        List<Signature> mine = [];
        foreach (var place in version.Signatures)
        {
            if (await Mine(place, application, staff, stop))
                mine.Add(place);
        }
        var theirs = await own.IsOwn(application.ApplicantId, stop) && agreement.State is not AgreementState.Draft;
        var missing = AgreementRules.Missing(version.Signatures, SignOffRules.Needed(applicant, here.Today));
        return staff || theirs || mine.Count > 0
            ? new(agreement, application, call, applicant, version, versions.Find(v => v.No == agreement.InForce), missing, missing.FirstOrDefault(mine.Contains), staff)
            : null;
    }

    private async Task<bool> Mine(Signature place, Application application, bool staff, CancellationToken stop) => place switch
    {
        { Role: Signer.City } => staff,
        { SignerId: { } person } => person == visitor.PersonId,
        { OrganisationId: { } firm } => await firms.Find(firm, stop) is { } found && found.May(RepresentativeRights.Sign),
        { Role: Signer.Guardian } => application.ApplicantId != visitor.PersonId && await own.IsOwn(application.ApplicantId, stop),
        _ => false,
    };
}

/// <param name="Written">The version that is written or signed now.</param>
/// <param name="InForce">The one that counts; null before all signed.</param>
/// <param name="Missing">Whose names are still missing, in order.</param>
/// <param name="Mine">The place for the visitor's own name, or for whom they may sign; null where there is none to fill.</param>
public sealed record OpenAgreement(
    Agreement Agreement, Application Application, Call Call, Person Applicant, AgreementVersion Written, AgreementVersion? InForce, IReadOnlyList<Signature> Missing, Signature? Mine, bool Staff);
