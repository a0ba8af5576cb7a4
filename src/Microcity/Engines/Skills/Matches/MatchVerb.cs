using System.CommandLine;
using System.Text.Json;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary><c>match</c> prints a person's list of matches as <c>GET matches</c> answers it, byte for byte.</summary>
internal static class MatchVerb
{
    private static readonly Option<string> City = new("--city") { Description = "Slug of the city.", Required = true };
    private static readonly Option<Guid> Person = new("--person") { Description = "Id of the person.", Required = true };
    private static readonly Option<int> Top = new("--top") { Description = "How many to list, 1 to 100.", DefaultValueFactory = _ => 20 };
    private static readonly Option<string?> Language = new("--language") { Description = "lv or en; the city's own if not said." };

    public static Command Of(Installation installation)
    {
        Top.Validators.Add(top =>
        {
            if (top.GetValueOrDefault<int>() is < 1 or > FindMatches.Longest)
                top.AddError($"--top is a number from 1 to {FindMatches.Longest}.");
        });
        Language.AcceptOnlyFromAmong([.. Texts.Languages]);
        var verb = new Command("match", "What fits one person here, in order, with every reason, as JSON.") { City, Person, Top, Language };
        verb.SetAction((parsed, stop) => Run(installation, parsed, stop));
        return verb;
    }

    private static async Task<int> Run(Installation installation, ParseResult parsed, CancellationToken stop)
    {
        var (storage, slug, person) = (CommandLine.Storage(parsed), parsed.GetValue(City)!, parsed.GetValue(Person));
        await using var services = Scopes.ForVerb(installation, storage);
        if (await services.GetRequiredService<Cities>().BySlug(slug, stop) is not { } city)
            return await Fail(parsed, $"There is no city {slug} in {storage.Folder}.");
        await using var scope = await services.InCity(city, actor => actor.IsOperator());
        var inside = scope.ServiceProvider;
        var here = inside.GetRequiredService<Here>();
        here.Is(here.Profile, city.Zone, parsed.GetValue(Language) ?? here.Profile!.Languages[0]);
        if (await inside.GetRequiredService<PersonRegister>().Find(person, stop) is not { } known)
            return await Fail(parsed, $"{slug} knows no person {person}.");
        var who = await inside.GetRequiredService<ReadSkillset>().OfPerson(person, stop)
            ?? Skillset.Empty with { PersonId = person, Age = AgeBands.Of(known.BirthYear, here.Today) ?? Matching.LegalAgeBand.Adult };
        var found = await inside.GetRequiredService<FindMatches>().Run(who, parsed.GetValue(Top), ViewerKind.Operator, stop);
        await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(MatchJson.Of(found, here.Say), MatchJson.Options));
        return 0;
    }

    private static async Task<int> Fail(ParseResult parsed, string why)
    {
        await parsed.InvocationConfiguration.Error.WriteLineAsync(why);
        return 1;
    }
}
