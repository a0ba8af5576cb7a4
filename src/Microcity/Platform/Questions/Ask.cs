namespace Microcity.Platform;

/// <summary>Anybody asks the office one thing, and is told by when the answer comes.</summary>
public sealed class Ask(CityDb db, Tries tries, ReadCalendar calendar, CitySettings settings, Here here)
{
    private const int MostDaysForAccessibility = 5;

    /// <param name="reach">An e-mail address or a telephone number.</param>
    /// <param name="about">Which form it came by.</param>
    public async Task<Outcome<Question>> Run(string? text, string? reach, Asker from, QuestionAbout about = QuestionAbout.Anything, CancellationToken stop = default)
    {
        if (Refusal.Of(QuestionRules.NoText(text), QuestionRules.Unreachable(reach)) is { } refusal)
            return refusal;
        if (await tries.Begin([(AttemptKind.QuestionFromAddress, from.Address)], stop) is { } limited)
            return limited;
        var days = (await settings.Of<PlatformSettings>(stop)).QuestionWorkingDays;
        if (about is QuestionAbout.Accessibility)
            days = Math.Min(days, MostDaysForAccessibility);
        var question = new Question
        {
            Id = Ids.Next(here.Now),
            About = about,
            Text = text!.Trim(),
            Reach = QuestionRules.ByMail(reach!) ? Emails.Tidy(reach!) : reach!.Trim(),
            Language = here.Language,
            PromisedOn = (await calendar.Run(stop)).After(here.Today, days),
        };
        db.Add(question);
        db.Record(new QuestionAsked(question.Id, question.PromisedOn));
        await db.SaveChangesAsync(stop);
        return question;
    }
}

/// <summary>Somebody asked the office something.</summary>
/// <param name="Promised">The last day for the answer.</param>
[Fact("question-asked", 1, "platform.fact.question-asked")]
public sealed record QuestionAsked([Object("question")] Guid Question, DateOnly Promised) : Fact;
