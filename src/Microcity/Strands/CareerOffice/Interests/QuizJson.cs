using Microcity.Platform;

namespace Microcity.CareerOffice;

/// <summary>The JSON door of the quiz: items, scores, codes. Nothing is stored.</summary>
internal static class QuizJson
{
    private const string Row = "[2,4,4,2,5,3,4,3,2,3,3,4,3,1,4,5,3,3,5,3,2,3,4,2,3,1,4,3,2,3]";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("careers/quiz/items", (bool? @short, Here here) => QuizItems.Of(@short ?? true).Select(i => new QuizItemAnswer(i.Id, i.Type, i.In(here.Language)))).OpenToAll()
            .Says("career-office.api.quiz-items").Produces<IReadOnlyList<QuizItemAnswer>>();
        api.MapPost("careers/quiz/score", Score).OpenToAll().Says("career-office.api.score-quiz", 200, $$"""{"answers":{{Row}}}""", refuses: [400, 409]).Produces<QuizScoreAnswer>();
        api.MapGet("careers/quiz/codes/{code}", Read).OpenToAll().Says("career-office.api.read-quiz-code", at: "code=102Q-3R9V-BQFA-5H12-A4PJ", refuses: [400, 409]).Produces<QuizScoreAnswer>();
    }

    private static async Task<IResult> Score(QuizScoreBody body, ReadResult read, HttpContext http, CancellationToken stop) =>
        body.Answers is not { Count: QuizItems.Short or QuizItems.Long } ? RefusalAnswer.Of(QuizRules.AnswerCount, http)
        : body.Answers.Any(a => a is < 0 or > 5) ? RefusalAnswer.Of(QuizRules.AnswerOutside, http)
        : await Answer(new([.. body.Answers]), read, http, stop);

    private static async Task<IResult> Read(string code, ReadResult read, HttpContext http, CancellationToken stop)
    {
        var typed = QuizCode.Read(code);
        return typed.Done ? await Answer(typed.Value, read, http, stop) : RefusalAnswer.Of(typed.Refusal, http);
    }

    private static async Task<IResult> Answer(QuizAnswers quiz, ReadResult read, HttpContext http, CancellationToken stop)
    {
        http.Response.Headers.CacheControl = "no-store";
        var result = await read.Run(quiz, stop);
        return result.Done ? Results.Ok(QuizScoreAnswer.Of(quiz, result.Value)) : RefusalAnswer.Of(result.Refusal, http);
    }
}

/// <param name="Text">In the language that is asked for.</param>
public sealed record QuizItemAnswer(string Id, InterestType Type, string Text);

/// <param name="Answers">30 or 60 in printed order: 1 would hate it to 5 would love it, 0 left out.</param>
public sealed record QuizScoreBody(IReadOnlyList<int>? Answers);

/// <param name="Code">Brings the answers back.</param>
/// <param name="Letters">Strongest first, equals joined by <c>=</c>; empty where the answers are not clear.</param>
/// <param name="Points">By type, R I A S E C.</param>
public sealed record QuizScoreAnswer(string Code, string Letters, QuizSignal Signal, bool Fast, IReadOnlyList<double> Points, int Most, IReadOnlyList<QuizOccupationAnswer> Occupations)
{
    internal static QuizScoreAnswer Of(QuizAnswers quiz, QuizResult result) => new(
        QuizCode.Write(quiz), result.Profile.Spelt, result.Profile.Signal, result.Profile.Fast,
        [.. Enum.GetValues<InterestType>().Select(t => Math.Round(result.Profile.Raw(t), 4))], result.Profile.Most,
        [.. result.Occupations.Select(o => new QuizOccupationAnswer(o.Fit.Occupation.Uri, o.Name.Text, o.Fit.Band, o.OpenHere))]);
}

public sealed record QuizOccupationAnswer(string Uri, string Name, FitBand Band, int OpenHere);
