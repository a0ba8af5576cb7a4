using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>The JSON door of agreements.</summary>
internal static class AgreementsJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("agreements/{id:guid}", Get).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "programmes.api.agreement", At = "id=<uuid>", OnlyWith = AgreementPage.OnlyWith, Refuses = [404] }).Produces<AgreementAnswer>();
        api.MapPost("agreements/{id:guid}/signatures", Sign).Needs(NeedsAttribute.SignedIn).Fresh()
            .WithMetadata(new SaysAttribute(200) { TextKey = "programmes.api.sign", At = "id=<uuid>", Body = """{"sha256":"x"}""", OnlyWith = AgreementPage.OnlyWith, Refuses = [404, 409, 412] }).Produces<AgreementAnswer>();
    }

    private static async Task<IResult> Get(Guid id, ReadAgreement read, HttpContext http, CancellationToken stop) =>
        await read.Run(id, stop) is { } open ? Results.Ok(AgreementAnswer.Of(open)) : RefusalAnswer.Of(Refusal.NothingHere, http);

    private static async Task<IResult> Sign(Guid id, SignatureBody body, SignAgreement sign, ReadAgreement read, HttpContext http, CancellationToken stop)
    {
        var done = await sign.Run(id, body.Sha256, stop);
        return done.Done ? Results.Ok(AgreementAnswer.Of((await read.Run(id, stop))!)) : RefusalAnswer.Of(done.Refusal, http);
    }
}

/// <param name="Sha256">Of the text that was read.</param>
public sealed record SignatureBody(string? Sha256);

/// <param name="Texts">Markdown by language.</param>
/// <param name="Missing">Roles whose names are missing, in order.</param>
/// <param name="Mine">The role for which the caller can sign; null where there is none.</param>
public sealed record AgreementAnswer(
    Guid Id, int Version, Guid ApplicationId, AgreementState State, DateOnly SignBy, int No, int? InForce, string Sha256, IReadOnlyDictionary<string, string> Texts, IReadOnlyList<string> Missing, string? Mine)
{
    internal static AgreementAnswer Of(OpenAgreement open) => new(
        open.Agreement.Id, open.Agreement.Version, open.Application.Id, open.Agreement.State, open.Agreement.SignBy, open.Written.No, open.Agreement.InForce, open.Written.Sha256,
        AgreementRules.Read(open.Written.Texts), [.. open.Missing.Select(m => m.Role)], open.Mine?.Role);
}
