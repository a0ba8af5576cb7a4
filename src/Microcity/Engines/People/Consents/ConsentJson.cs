using Microcity.Platform;

namespace Microcity.People;

/// <summary>The JSON door of consents.</summary>
internal static class ConsentJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("me/consents/{purpose}", Get).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "people.api.consent", At = "purpose=x", OnlyWith = ConsentsPage.OnlyWith, Refuses = [404] }).Produces<ConsentAnswer>();
        api.MapPut("me/consents/{purpose}", Put).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "people.api.set-consent", At = "purpose=x", Body = """{"given":true}""", OnlyWith = ConsentsPage.OnlyWith, Refuses = [404, 409] }).Produces<ConsentAnswer>();
    }

    private static async Task<IResult> Get(string purpose, ReadConsents read, Visitor visitor, HttpContext http, CancellationToken stop) =>
        (await read.Run(visitor.PersonId!.Value, stop)).FirstOrDefault(c => c.Purpose.Code == purpose) is { } consent
            ? Results.Ok(new ConsentAnswer(purpose, consent.Holds, consent.Last?.Decision, consent.Last?.By, consent.Last?.At))
            : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Put(string purpose, ConsentBody body, GiveConsent give, WithdrawConsent withdraw, ReadConsents read, Visitor visitor, HttpContext http, CancellationToken stop)
    {
        var done = body.Given ? await give.Run(purpose, stop: stop) : await withdraw.Run(purpose, stop: stop);
        return done.Done ? await Get(purpose, read, visitor, http, stop) : RefusalAnswer.Of(done.Refusal, http);
    }
}

public sealed record ConsentBody(bool Given);

/// <param name="Holds">Whether it may be relied on now.</param>
/// <param name="At">UTC.</param>
public sealed record ConsentAnswer(string Purpose, bool Holds, ConsentDecision? Decision, ConsentBy? By, DateTime? At);
