using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Whose application it is, as the question about conflicts shows it: title, applicant and organisation (V2).</summary>
public sealed class ReadFace(CityDb db, ProgrammeKinds kinds)
{
    /// <param name="hidden">Names are left out, <c>Applicant 7</c> stands for them (V4).</param>
    public async Task<Face> Run(Call call, Application application, Answers answers, bool hidden, CancellationToken stop = default)
    {
        var kind = kinds[call.Kind].Review!;
        var title = answers[kind.TitleField] is TextAnswer text ? text.Text : application.Ticket;
        // Compared here, not there: the two databases order letters differently.
        var tickets = await db.Set<Application>().Where(a => a.CallId == call.Id && a.State == ApplicationState.Submitted).Select(a => a.Ticket).ToListAsync(stop);
        var number = tickets.Count(t => string.CompareOrdinal(t, application.Ticket) <= 0);
        if (hidden)
            return new(title, null, null, number);
        var organisation = kind.OrganisationField is { } key && answers[key] is OrganisationAnswer given ? given.Id : (Guid?)null;
        return new(title, await db.Set<Person>().AsNoTracking().Where(p => p.Id == application.ApplicantId).Select(p => p.GivenName + " " + p.FamilyName).FirstAsync(stop), await db.Set<Organisation>().Where(o => o.Id == organisation).Select(o => o.Name).FirstOrDefaultAsync(stop), number);
    }
}

/// <param name="Applicant">Null where it is hidden.</param>
/// <param name="Number">Of the application in its call, by ticket.</param>
public sealed record Face(string Title, string? Applicant, string? Organisation, int Number);
