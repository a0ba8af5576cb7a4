using Microcity.Platform;

namespace Microcity.Evidence;

/// <summary>The JSON door of the record of what happened.</summary>
internal static class EvidenceJson
{
    public const int MostFacts = 1_000;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("figures", Figures).OpenToAll().Says("evidence.api.figures").Produces<IReadOnlyList<FigureAnswer>>();
        api.MapGet("figures/{code}/rows", Rows).OpenToAll().Says("evidence.api.figure-rows", at: "code=open-places&page=1", refuses: 404).Produces<FigureRowsAnswer>();
        api.MapGet("facts", Facts).Needs(EvidencePermissions.Audit).Says("evidence.api.facts", at: "after=0&name=person-added", refuses: 400);
        api.MapGet("ledger/head", Head).Needs(EvidencePermissions.Audit).Says("evidence.api.ledger-head");
        api.MapPost("facts/{id:guid}/withdrawal", Withdraw).Needs(EvidencePermissions.Operate)
            .Says("evidence.api.withdraw-fact", 204, """{"reason":"wrong-person"}""", "id=<facts[-1].id>", refuses: [400, 404, 409]);
    }

    private static async Task<List<FigureAnswer>> Figures(ReadFigures read, Here here, CancellationToken stop) =>
        [.. (await read.Run(stop)).Select(f => new FigureAnswer(f.Kind.Code, f.Kind.Name(here.Say, f.Value ?? 0), f.Value, here.Today, here.Say[f.Kind.RuleKey]))];

    private static async Task<IResult> Rows(string code, ReadFigures read, Visitor visitor, HttpContext http, CancellationToken stop, int page = 1)
    {
        if (read.Kind(code) is not { } kind || (kind.OfPersons && !visitor.May(EvidencePermissions.Follow)))
            return RefusalAnswer.Of(Refusal.NothingHere, http);
        var rows = await read.Rows(kind, page, stop);
        return Results.Ok(new FigureRowsAnswer(rows.Sum, rows.Count, rows.Pages.Of, [.. rows.Shown.Select(r => new FigureRowAnswer(r.Id, rows.Lines.GetValueOrDefault(r.Id)?.Title, r.Amount))]));
    }

    private static async Task<IResult> Facts(ReadLedger ledger, HttpContext http, CancellationToken stop, long after = 0, string? name = null) =>
        name is not null && FactShape.All.All(f => f.Name != name)
            ? RefusalAnswer.Of(Refusal.Malformed("name", "evidence.unknown-fact", "evidence.reason.unknown-fact", new Remedy("evidence.remedy.fact-list"), ("name", name)), http)
            : Results.Ok(await ledger.After(after, name, MostFacts, stop));

    private static async Task<HeadAnswer> Head(ReadLedger ledger, CancellationToken stop)
    {
        var now = await ledger.Now(stop);
        return new(now.Last?.Seq ?? 0, Convert.ToHexStringLower(now.Last?.Hash ?? Chain.Beginning), now.Waiting, now.Published?.Day, now.Published?.Seq);
    }

    private static async Task<IResult> Withdraw(Guid id, WithdrawalBody body, WithdrawFact withdraw, HttpContext http, CancellationToken stop)
    {
        if (WithdrawalRules.NoReason(body.Reason) is { } refusal)
            return RefusalAnswer.Of(refusal, http);
        var done = await withdraw.Run(id, new Code(body.Reason!), stop);
        return done.Done ? Results.NoContent() : RefusalAnswer.Of(done.Refusal!, http);
    }
}

/// <param name="Reason">A code, such as <c>wrong-person</c>.</param>
public sealed record WithdrawalBody(string? Reason);

/// <param name="Hash">64 hex digits.</param>
/// <param name="Waiting">Facts without a seal.</param>
public sealed record HeadAnswer(long Seq, string Hash, int Waiting, DateOnly? PublishedDay, long? PublishedSeq);

/// <param name="Value">Null where there are too few persons to say.</param>
/// <param name="Rule">How it is counted.</param>
public sealed record FigureAnswer(string Code, string Name, int? Value, DateOnly AsOf, string Rule);

/// <param name="Sum">Of all pages: the figure.</param>
public sealed record FigureRowsAnswer(int Sum, int Count, int Pages, IReadOnlyList<FigureRowAnswer> Rows);

/// <param name="Title">Null where the row is a person.</param>
public sealed record FigureRowAnswer(Guid Id, string? Title, int Amount);
