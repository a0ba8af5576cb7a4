using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.People;

/// <summary>Persons, guardians, organisations and what ties them.</summary>
public sealed class PeopleModule : Module
{
    public override string Name => "people";

    public override IEnumerable<Role> Roles => [new("resident", Staff: false), new("pupil", Staff: false)];

    public override IEnumerable<Seat> Seats =>
    [
        new("adult", "people.seat.adult", "people.seat.adult-try", "/me", [], new("Ilze", "Kalniņa", 41), "resident"),
        new("pupil", "people.seat.pupil", "people.seat.pupil-try", "/me", ["ventspils"], new("Kārlis", "Ozols", 14), "pupil"),
    ];

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<AddPerson>();
        services.AddScoped(s => new PersonRegister(
            (id, stop) => s.GetRequiredService<CityDb>().Set<Person>().Where(p => p.Id == id)
                .Select(p => new KnownPerson(p.GivenName, p.FamilyName, p.Language, p.BirthYear)).FirstOrDefaultAsync(stop),
            async (who, stop) => await s.GetRequiredService<AddPerson>().Run(who.GivenName, who.FamilyName, who.Language, who.BirthYear, stop: stop) switch
            {
                { Done: true } added => added.Value.Id,
                var refused => refused.Refusal!,
            }));
    }
}
