using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>What all rules of a call find about its applications now, whether they are about posts or about answers.</summary>
public sealed class ReadFindings(CityDb db, ReadJudgements judgements, ProgrammeKinds kinds, IServiceProvider scope)
{
    public async Task<IReadOnlyList<Found>> Run(Call call, IReadOnlyCollection<Application> applications, CancellationToken stop = default)
    {
        if (kinds[call.Kind].Review is not { } review)
        {
            var judge = await judgements.Run(call, [.. applications.Select(a => a.ApplicantId)], stop);
            return [.. applications.SelectMany(a => a.Wishes.SelectMany(w => judge.Of(a.ApplicantId, w.PostId).Select(f => new Found(a, w.PostId, f))))];
        }
        var forms = (await db.Set<FormVersion>().AsNoTracking().Where(f => f.CallId == call.Id).ToListAsync(stop)).ToDictionary(f => f.Id, f => f.Read());
        var asked = applications.ToDictionary(a => a.Id, a => new ToCheck(a.Id, a.ApplicantId, StoredAnswers.Read(a, forms[a.FormVersionId!.Value])));
        var rules = await review.Check(scope, [.. asked.Values], stop);
        return [.. applications.SelectMany(a => rules(asked[a.Id]).Select(f => new Found(a, null, f)))];
    }

    /// <summary>The checks as they bind at the seal: what a person settled stays settled while nothing it rests on changed.</summary>
    /// <returns>New ones have version 0. One that still needs a person is among them.</returns>
    public async Task<IReadOnlyList<Check>> Bind(Call call, IReadOnlyCollection<Application> applications, CancellationToken stop = default)
    {
        var settled = (await db.Set<Check>().Where(c => db.Set<Application>().Any(a => a.Id == c.ApplicationId && a.CallId == call.Id)).ToListAsync(stop)).ToDictionary(c => (c.ApplicationId, c.PostId, c.Rule));
        List<Check> bound = [];
        foreach (var found in await Run(call, applications, stop))
        {
            var there = settled.GetValueOrDefault((found.Application.Id, found.PostId, found.Finding.Rule));
            if (there is not null && found.Settles(there))
                bound.Add(there);
            else
                (there is null ? bound : Replaced(there)).Add(found.Check(found.Finding.Result));
        }
        return bound;

        // What it rested on is another now, such as a year of birth that was added.
        List<Check> Replaced(Check old)
        {
            db.Remove(old);
            return bound;
        }
    }
}

public sealed record Found(Application Application, Guid? PostId, Finding Finding)
{
    /// <summary>A person settled exactly this.</summary>
    public bool Settles(Check there) => there.ApplicationId == Application.Id && there.PostId == PostId && there.Rule == Finding.Rule && Finding.Result is CheckResult.NeedsPerson && there.SettledById is not null && there.Inputs == Finding.Inputs;

    public Check Check(CheckResult result, string? note = null, Guid? by = null) =>
        new() { ApplicationId = Application.Id, PostId = PostId, Rule = Finding.Rule, Result = result, Inputs = Finding.Inputs, Note = note, SettledById = by };
}
