using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>The JSON door of one's own career record.</summary>
internal static class RecordJson
{
    private const string Opened = "a career record";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("careers/me/record", Open).Needs(NeedsAttribute.SignedIn).Says("career-office.api.open-career-record", 200, """{"noticeSeen":true}""", refuses: [400, 409]).Produces<CareerRecordAnswer>();
        api.MapGet("careers/me/record", async (Visitor visitor, ReadRecord read, HttpContext http, CancellationToken stop) => await Shown(visitor, read, http, stop))
            .Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(200) { TextKey = "career-office.api.career-record", OnlyWith = Opened, Refuses = [409] }).Produces<CareerRecordAnswer>();
        api.MapPut("careers/me/interests", async (CodeBody body, Visitor visitor, SaveInterests save, ReadRecord read, HttpContext http, CancellationToken stop) =>
            await Answer(await save.Run(visitor.PersonId!.Value, body.Code ?? "", stop), visitor, read, http, stop))
            .Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(200) { TextKey = "career-office.api.save-interests", Body = """{"code":"102Q-3R9V-BQFA-5H12-A4PJ"}""", OnlyWith = Opened, Refuses = [400, 409] }).Produces<CareerRecordAnswer>();
        api.MapPost("careers/me/goals", async (GoalBody body, Visitor visitor, SetGoal set, ReadRecord read, HttpContext http, CancellationToken stop) =>
            await Answer(await set.Run(visitor.PersonId!.Value, body.Text ?? "", body.Kind, body.OccupationUri, stop), visitor, read, http, stop))
            .Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(200) { TextKey = "career-office.api.set-goal", Body = """{"text":"Become a welder","kind":"learn"}""", OnlyWith = Opened, Refuses = [400, 409, 422] }).Produces<CareerRecordAnswer>();
        api.MapPost("careers/me/goals/{id:guid}/close", async (Guid id, CloseBody body, Visitor visitor, CloseGoal close, ReadRecord read, HttpContext http, CancellationToken stop) =>
            await Answer(await close.Run(visitor.PersonId!.Value, id, body.Reached, stop), visitor, read, http, stop)).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "career-office.api.close-goal", At = "id=<uuid>", Body = """{"reached":true}""", OnlyWith = "a goal of one's own", Refuses = [404, 409] }).Produces<CareerRecordAnswer>();
        api.MapPost("careers/me/steps", async (StepBody body, Visitor visitor, AddStep add, ReadRecord read, HttpContext http, CancellationToken stop) =>
            await Answer(await add.Run(visitor.PersonId!.Value, body.Text ?? "", body.Due, body.GoalId, stop), visitor, read, http, stop))
            .Needs(NeedsAttribute.SignedIn).WithMetadata(new SaysAttribute(200) { TextKey = "career-office.api.add-step", Body = """{"text":"Visit the workshop","due":"<day+30>"}""", OnlyWith = Opened, Refuses = [400, 404, 409] }).Produces<CareerRecordAnswer>();
        api.MapPost("careers/me/steps/{id:guid}/done", async (Guid id, Visitor visitor, DoStep done, ReadRecord read, HttpContext http, CancellationToken stop) =>
            await Answer(await done.Run(visitor.PersonId!.Value, id, stop), visitor, read, http, stop)).Needs(NeedsAttribute.SignedIn)
            .WithMetadata(new SaysAttribute(200) { TextKey = "career-office.api.do-step", At = "id=<uuid>", Body = "{}", OnlyWith = "a step of one's own", Refuses = [404, 409] }).Produces<CareerRecordAnswer>();
    }

    private static async Task<IResult> Open(NoticeBody body, Visitor visitor, OpenRecord open, ReadRecord read, HttpContext http, CancellationToken stop) =>
        body.NoticeSeen ? await Answer(await open.Run(visitor.PersonId!.Value, stop), visitor, read, http, stop) : RefusalAnswer.Of(RecordRules.NoticeNotSeen, http);

    private static async Task<IResult> Answer<T>(Outcome<T> outcome, Visitor visitor, ReadRecord read, HttpContext http, CancellationToken stop) =>
        outcome.Done ? await Shown(visitor, read, http, stop) : RefusalAnswer.Of(outcome.Refusal, http);

    private static async Task<IResult> Shown(Visitor visitor, ReadRecord read, HttpContext http, CancellationToken stop) =>
        await read.Run(visitor.PersonId!.Value, stop) is { } shown ? Results.Ok(CareerRecordAnswer.Of(shown)) : RefusalAnswer.Of(RecordRules.NotOpened, http);
}

public sealed record NoticeBody(bool NoticeSeen);

/// <param name="Code">Of a quiz.</param>
public sealed record CodeBody(string? Code);

public sealed record GoalBody(string? Text, GoalKind Kind, string? OccupationUri = null);

public sealed record CloseBody(bool Reached);

/// <param name="Due">The day it should be done by.</param>
public sealed record StepBody(string? Text, DateOnly? Due, Guid? GoalId = null);

/// <param name="QuizCode">Of the result that is kept.</param>
public sealed record CareerRecordAnswer(Guid Id, string? QuizCode, IReadOnlyList<GoalAnswer> Goals, IReadOnlyList<StepAnswer> Steps)
{
    internal static CareerRecordAnswer Of(ShownRecord shown) => new(
        shown.Record.Id, shown.Interests?.Code, [.. shown.Goals.Select(g => new GoalAnswer(g.Goal.Id, g.Goal.Text, g.Goal.Kind, g.Goal.State, g.Goal.OccupationUri))],
        [.. shown.Open.Concat(shown.Done).Select(s => new StepAnswer(s.Id, s.GoalId, s.Text, s.Due, s.DoneOn))]);
}

public sealed record GoalAnswer(Guid Id, string Text, GoalKind Kind, GoalState State, string? OccupationUri);

public sealed record StepAnswer(Guid Id, Guid? GoalId, string Text, DateOnly Due, DateOnly? DoneOn);
