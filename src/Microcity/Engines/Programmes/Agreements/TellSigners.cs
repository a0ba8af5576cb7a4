using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Tells those who sign that there is something to read; what it is stands on the page alone.</summary>
public sealed class TellSigners(CityDb db, ReadGuardians guardians, SendNotice notice, Here here)
{
    public async Task Run(Agreement agreement, Guid applicant, IEnumerable<Signature> signatures, CancellationToken stop, string textKey = "programmes.mail.sign")
    {
        HashSet<Guid> told = [];
        foreach (var signature in signatures)
        {
            if (signature.SignerId is { } person)
                told.Add(person);
            else if (signature.Role == Signer.Guardian)
                told.UnionWith((await guardians.Guardians(applicant, stop)).Select(g => g.Guardian.Id));
            else if (signature.OrganisationId is { } firm)
                told.UnionWith(await Signers(firm, stop));
        }
        foreach (var person in told)
            await notice.Run(person, "programmes.mail.subject", textKey, $"/agreements/{agreement.Id}", stop);
    }

    private async Task<IReadOnlyList<Guid>> Signers(Guid firm, CancellationToken stop)
    {
        var rows = await db.Set<Representative>().AsNoTracking().Where(r => r.OrganisationId == firm && r.State == RepresentativeState.Confirmed && r.Rights == RepresentativeRights.Sign).ToListAsync(stop);
        return [.. rows.Where(r => RepresentativeRules.Counts(r, here.Today)).Select(r => r.PersonId)];
    }
}
