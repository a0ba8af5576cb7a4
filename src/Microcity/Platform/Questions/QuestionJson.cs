using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>The JSON door of questions to the office.</summary>
internal static class QuestionJson
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("questions", Asked).OpenToAll()
            .Says("platform.api.ask", body: """{"text":"When are you open on Friday?","reach":"29123456"}""", refuses: [400, 429]).Produces<QuestionPromise>();
        api.MapGet("questions", Waiting).Needs(Permissions.Questions).Says("platform.api.questions").Produces<IReadOnlyList<QuestionAnswerDue>>();
        api.MapPost("questions/{id:guid}/answer", Answered).Needs(Permissions.Questions)
            .WithMetadata(new SaysAttribute(204) { TextKey = "platform.api.answer", At = "id=<uuid>", Body = """{"answer":"On Fridays until two."}""", OnlyWith = AnswerPage.OnlyWith, Refuses = [400, 404, 409] });
    }

    private static async Task<IResult> Asked(QuestionBody body, Ask ask, HttpContext http, CancellationToken stop)
    {
        var done = await ask.Run(body.Text, body.Reach, Asker.Of(http), stop: stop);
        return done.Done ? Results.Ok(new QuestionPromise(done.Value.PromisedOn)) : RefusalAnswer.Of(done.Refusal, http);
    }

    private static async Task<List<QuestionAnswerDue>> Waiting(CityDb db, CancellationToken stop) => await db.Set<Question>().AsNoTracking().Where(q => q.AnsweredAt == null)
        .OrderBy(q => q.PromisedOn).ThenBy(q => q.Id).Select(q => new QuestionAnswerDue(q.Id, q.Text, q.Reach, q.Language, q.PromisedOn)).ToListAsync(stop);

    private static async Task<IResult> Answered(Guid id, AnswerBody body, AnswerQuestion act, HttpContext http, CancellationToken stop)
    {
        var done = await act.Run(id, body.Answer, stop);
        return done.Done ? Results.NoContent() : RefusalAnswer.Of(done.Refusal, http);
    }
}

/// <param name="Reach">An e-mail address or a telephone number.</param>
public sealed record QuestionBody(string? Text, string? Reach);

public sealed record QuestionPromise(DateOnly PromisedOn);

public sealed record QuestionAnswerDue(Guid Id, string Text, string Reach, string Language, DateOnly PromisedOn);

public sealed record AnswerBody(string? Answer);
