using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Writes to those who speak for an organisation, each in their language, inside the caller's act. Who is a contact only gets nothing.</summary>
public sealed class TellFirm(CityDb db, SendNotice notice)
{
    /// <param name="only">One of them; null for all.</param>
    /// <param name="subjectKey">Text key; the values fill both.</param>
    public async Task Run(Guid organisation, Guid? only, string subjectKey, string bodyKey, CancellationToken stop = default, params (string Name, object? Value)[] values)
    {
        var who = await db.Set<Representative>()
            .Where(r => r.OrganisationId == organisation && r.Rights != RepresentativeRights.Contact && r.State != RepresentativeState.Ended && (only == null || r.PersonId == only))
            .Select(r => r.PersonId).Distinct().OrderBy(p => p).ToListAsync(stop);
        foreach (var one in who)
            await notice.Run(one, subjectKey, bodyKey, $"/firm?firm={organisation}", stop, values);
    }
}
