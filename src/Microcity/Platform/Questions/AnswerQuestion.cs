using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>An officer answers: by mail, which goes out with the act, or on the telephone, noting what was said.</summary>
public sealed class AnswerQuestion(CityDb db, Visitor visitor, Here here)
{
    public async Task<Outcome<Question>> Run(Guid id, string? answer, CancellationToken stop = default)
    {
        if (await db.Set<Question>().FirstOrDefaultAsync(q => q.Id == id, stop) is not { } question)
            return Refusal.NothingHere;
        if (Refusal.Of(QuestionRules.Answered(question), QuestionRules.NoAnswer(answer)) is { } refusal)
            return refusal;
        (question.Answer, question.AnsweredAt, question.AnsweredById) = (answer!.Trim(), here.Now, visitor.PersonId);
        if (QuestionRules.ByMail(question.Reach))
        {
            var say = here.In(question.Language);
            db.Add(MailOut.To(question.Reach, say["platform.question.mail-subject"], say["platform.question.mail", ("answer", question.Answer), ("text", question.Text)], here.Now));
        }
        db.Record(new QuestionAnswered(id, InTime: here.Today <= question.PromisedOn));
        try
        {
            await db.SaveChangesAsync(stop);
            return question;
        }
        catch (DbUpdateConcurrencyException)
        {
            return QuestionRules.Answered(question)!;
        }
    }
}

/// <summary>The office answered a question.</summary>
/// <param name="InTime">On the promised day or before.</param>
[Fact("question-answered", 1, "platform.fact.question-answered")]
public sealed record QuestionAnswered([Object("question")] Guid Question, bool InTime) : Fact;
