using Microcity.Platform;

namespace Microcity.People;

/// <summary>The JSON door of guardians.</summary>
internal static class GuardianJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("guardianships", Ask).Needs(NeedsAttribute.SignedIn)
            .Says("people.api.ask-guardian", 202, """{"givenName":"Elza","familyName":"Ozola","birthYear":2016}""", refuses: [400, 409]).Produces<GuardianAsked>(202);
        api.MapPost("guardianships/{id:guid}/confirm", Confirm).Needs(PeoplePermissions.Guardians)
            .WithMetadata(new SaysAttribute(200) { TextKey = "people.api.confirm-guardian", At = "id=<uuid>", Body = """{"wardId":null,"method":"office"}""", OnlyWith = GuardianRequestPage.OnlyWith, Refuses = [404, 409] })
            .Produces<GuardianAnswer>();
    }

    private static async Task<IResult> Ask(GuardianBody body, AskToBeGuardian ask, HttpContext http, CancellationToken stop)
    {
        var asked = await ask.Run(body.GivenName, body.FamilyName, body.BirthYear, stop);
        return asked.Done ? Results.Accepted(null, new GuardianAsked(asked.Value.Id, asked.Value.PromisedOn)) : RefusalAnswer.Of(asked.Refusal, http);
    }

    private static async Task<IResult> Confirm(Guid id, ConfirmBody body, ConfirmGuardian confirm, HttpContext http, CancellationToken stop)
    {
        var done = await confirm.Run(id, body.WardId, body.Method, stop);
        return done.Done ? Results.Ok(new GuardianAnswer(done.Value.Id, done.Value.WardId, done.Value.From)) : RefusalAnswer.Of(done.Refusal, http);
    }
}

public sealed record GuardianBody(string? GivenName, string? FamilyName, int? BirthYear);

public sealed record GuardianAsked(Guid Id, DateOnly PromisedOn);

/// <param name="WardId">Null to enter the child as a new person.</param>
public sealed record ConfirmBody(Guid? WardId, GuardianMethod Method);

public sealed record GuardianAnswer(Guid Id, Guid WardId, DateOnly From);
