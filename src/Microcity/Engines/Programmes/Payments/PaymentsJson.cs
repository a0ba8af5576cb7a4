using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>The JSON door of payments: one checks, another approves.</summary>
internal static class PaymentsJson
{
    public static void Map(RouteGroupBuilder api)
    {
        Step(api, "check", PaymentState.Checked, ProgrammePermissions.Payments, "programmes.api.check-payment");
        Step(api, "approve", PaymentState.Approved, ProgrammePermissions.Pay, "programmes.api.approve-payment");
        Step(api, "paid", PaymentState.Paid, ProgrammePermissions.Pay, "programmes.api.payment-paid");
    }

    private static void Step(RouteGroupBuilder api, string name, PaymentState to, string permission, string key) => api.MapPost("payments/{id:guid}/" + name, async (Guid id, MovePayment move, HttpContext http, CancellationToken stop) =>
    {
        var done = await move.Run(id, to, stop: stop);
        return done.Done ? Results.Ok(PaymentAnswer.Of(done.Value)) : RefusalAnswer.Of(done.Refusal, http);
    }).Needs(permission).WithMetadata(new SaysAttribute(200) { TextKey = key, At = "id=<uuid>", Body = "{}", OnlyWith = PaymentsPage.OnlyWith, Refuses = [404, 409] }).Produces<PaymentAnswer>();
}

public sealed record PaymentAnswer(Guid Id, int Version, Guid AgreementId, PaymentKind Kind, long Cents, PaymentState State, DateOnly? PaidOn)
{
    internal static PaymentAnswer Of(PaymentRequest p) => new(p.Id, p.Version, p.AgreementId, p.Kind, p.Cents, p.State, p.PaidOn);
}
