using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Enters whom the office can call at an organisation: a person without an account, who by that may do nothing for it.</summary>
public sealed class AddContact(CityDb db, AddPerson add, Here here)
{
    /// <param name="position">What they are there; may be empty.</param>
    public async Task<Outcome<Representative>> Run(Guid organisation, string givenName, string familyName, string? email, string? phone, string? position, CancellationToken stop = default)
    {
        if (!await db.Set<Organisation>().AnyAsync(o => o.Id == organisation, stop))
            return Refusal.NothingHere;
        var address = string.IsNullOrWhiteSpace(email) ? null : Emails.Tidy(email);
        if (Refusal.Of(RepresentativeRules.UnfitPosition(position), address is null ? null : Emails.Unreadable(address)) is { } refusal)
            return refusal;
        await using var together = await db.Together(stop);
        var person = await add.Run(givenName, familyName, here.Language, email: address, stop: stop);
        if (!person.Done)
            return person.Refusal;
        person.Value.Phone = string.IsNullOrWhiteSpace(phone) ? null : phone.Trim();
        var contact = Row(organisation, person.Value.Id, string.IsNullOrWhiteSpace(position) ? null : position.Trim(), here.Today);
        db.Add(contact);
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return contact;
    }

    internal static Representative Row(Guid organisation, Guid person, string? position, DateOnly today) => new()
    {
        OrganisationId = organisation, PersonId = person, Rights = RepresentativeRights.Contact, State = RepresentativeState.Confirmed, Position = position, From = today,
    };
}
