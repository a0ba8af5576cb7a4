using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;
/// <summary>Acts on a passport, each in a scope of its own as a request has it.</summary>
internal static class PassportActs
{
    public static string? Code(Refusal? refusal) => refusal?.Reasons[0].Code;

    public static async Task<Outcome<T>> Act<TAct, T>(House house, Func<TAct, Task<Outcome<T>>> run)
        where TAct : notnull
    {
        await using var inside = await house.Inside("ventspils");
        return await run(inside.ServiceProvider.GetRequiredService<TAct>());
    }

    public static async Task<Guid> Person(House house, int? birthYear = 1985)
    {
        await using var inside = await house.Inside("ventspils");
        return (await inside.ServiceProvider.GetRequiredService<PersonRegister>().Add(new("Made", "Up", "en", birthYear), default)).Value;
    }

    public static async Task<Guid> Opened(House house, int? birthYear = 1985)
    {
        var person = await Person(house, birthYear);
        await Act<OpenPassport, Passport>(house, a => a.Run(person));
        return person;
    }

    public static async Task<Skillset?> Skillset(House house, Guid person)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<ReadSkillset>().OfPerson(person);
    }

    public static async Task<Proof> Shown(House house, Guid person, string uri) => (await Skillset(house, person))!.Skills.Single(s => s.ConceptUri == uri).Proof;

    public static async Task<List<Suggestion>> All(House house, Guid experience)
    {
        await using var inside = await house.Inside("ventspils");
        return await inside.ServiceProvider.GetRequiredService<CityDb>().Set<Suggestion>().AsNoTracking().Where(s => s.ExperienceId == experience).OrderBy(s => s.Id).ToListAsync();
    }

    public static async Task<Suggestion> Suggested(House house, Guid experience, string uri) => (await All(house, experience)).Single(s => s.ConceptUri == uri);
}
