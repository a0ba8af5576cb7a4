using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>Keeps the answers of a draft as they are, finished or not. What was sent becomes a draft again and must be sent again.</summary>
public sealed class SaveAnswers(CityDb db, ReadOwn own, ReadForm forms, Here here)
{
    /// <param name="change">The answers that were there to those that are wanted.</param>
    public async Task<Outcome<Application>> Run(Guid id, Func<FormDocument, Answers, Outcome<Answers>> change, int? seen = null, CancellationToken stop = default)
    {
        await using var together = await db.Together(stop);
        if (await own.Run(id, stop) is not { Application: { FormVersionId: not null } application } mine)
            return Refusal.NothingHere;
        if (Refusal.Of(
            VersionRules.Outdated(application, seen ?? application.Version), ApplicationRules.NotOpen(mine.Call, here.Now),
            application.State is ApplicationState.Draft ? null : ApplicationRules.NotNow(application, ApplicationState.Draft)) is { } refusal)
            return refusal;
        var form = await forms.Run(application, stop);
        var changed = change(form, StoredAnswers.All(application, form));
        if (!changed.Done)
            return changed.Refusal;
        if (AnswerRules.Unfit(form, changed.Value) is { } unfit)
            return unfit;
        (application.Answers, application.State, application.AnswersSha256) = (changed.Value.Text(), ApplicationState.Draft, null);
        db.Entry(application).State = EntityState.Modified;
        await db.SaveChangesAsync(stop);
        await together.Commit(stop);
        return application;
    }
}
