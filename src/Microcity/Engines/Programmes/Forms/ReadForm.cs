using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>The form that an application answers, and what it still lacks.</summary>
public sealed class ReadForm(CityDb db)
{
    public async Task<FormDocument> Run(Application application, CancellationToken stop = default) =>
        (await db.Set<FormVersion>().AsNoTracking().SingleAsync(f => f.Id == application.FormVersionId, stop)).Read();

    /// <summary>Why it cannot be sent.</summary>
    public async Task<Refusal?> Incomplete(Application application, CancellationToken stop = default)
    {
        var form = await Run(application, stop);
        return AnswerRules.Incomplete(form, StoredAnswers.All(application, form), [application.ApplicantId]);
    }

    /// <summary>Of the answers that are shown; null without a form.</summary>
    public async Task<string?> Sha256(Application application, CancellationToken stop = default) =>
        application.FormVersionId is null ? null : StoredAnswers.Read(application, await Run(application, stop)).Sha256();
}
