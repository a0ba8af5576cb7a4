using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>An application for whoever it belongs to: the applicant, or the guardian of a minor; unknown to everybody else.</summary>
public sealed class ReadOwn(CityDb db, Visitor visitor, ReadGuardians guardians)
{
    /// <returns>Tracked, with its wishes; null where it is not theirs.</returns>
    public async Task<OwnApplication?> Run(Guid id, CancellationToken stop = default)
    {
        if (await db.Set<Application>().Include(a => a.Wishes).FirstOrDefaultAsync(a => a.Id == id, stop) is not { } application || !await IsOwn(application.ApplicantId, stop))
            return null;
        var call = await db.Set<Call>().FirstAsync(c => c.Id == application.CallId, stop);
        return new(application, call, application.ApplicantId != visitor.PersonId);
    }

    public async Task<bool> IsOwn(Guid applicant, CancellationToken stop = default) =>
        visitor.PersonId is { } self && (self == applicant || await guardians.Guards(self, applicant, stop));
}

/// <param name="AsGuardian">Looked at by the guardian, not by the applicant.</param>
public sealed record OwnApplication(Application Application, Call Call, bool AsGuardian);
