using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Questions wait on Today until somebody has answered.</summary>
internal static class QuestionsWaiting
{
    /// <summary>So much of a question stands in its row.</summary>
    private const int Shown = 80;

    public static WorkKind Kind { get; } = new("platform.question-waiting", Permissions.Questions, "platform.work.questions", async (services, stop) =>
    {
        var waiting = await services.GetRequiredService<CityDb>().Set<Question>().AsNoTracking().Where(q => q.AnsweredAt == null)
            .OrderBy(q => q.PromisedOn).ThenBy(q => q.Id).Take(100).Select(q => new { q.Id, q.PromisedOn, q.Text, q.About, q.Version }).ToListAsync(stop);
        return [.. waiting.Select(q => new WorkItem(q.Id, q.PromisedOn, q.About is QuestionAbout.Accessibility ? "platform.work.question-access" : "platform.work.question", $"/work/questions/{q.Id}", ("text", Beginning(q.Text))) { Version = q.Version })];
    })
    {
        OpenKey = "platform.work.answer",
    };

    private static string Beginning(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Shown ? line : line[..(line.LastIndexOf(' ', Shown) is > 0 and var blank ? blank : Shown)] + " …";
    }
}
