using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Programmes;

/// <summary>An officer settles what a rule leaves to a person, and says what they saw; never about themselves or their own (V2).</summary>
public sealed class ConfirmCheck(CityDb db, Visitor visitor, ReadFindings findings, ReadGuardians guardians, ReadBarred barred, Here here)
{
    /// <param name="post">Null where the rule is about the application itself.</param>
    public async Task<Outcome<Check>> Run(Guid application, Guid? post, string rule, bool passed, string? note, CancellationToken stop = default)
    {
        if (await db.Set<Application>().AsNoTracking().Include(a => a.Wishes).FirstOrDefaultAsync(a => a.Id == application && a.State == ApplicationState.Submitted, stop) is not { } asked)
            return Refusal.NothingHere;
        if ((await barred.Run(asked.CallId, stop)).Contains(application) && asked.ApplicantId != visitor.PersonId)
            return Refusal.NothingHere;
        var call = await db.Set<Call>().AsNoTracking().FirstAsync(c => c.Id == asked.CallId, stop);
        var found = (await findings.Run(call, [asked], stop)).FirstOrDefault(f => f.PostId == post && f.Finding.Rule == rule);
        if (found is null)
            return Refusal.NothingHere;
        if (Refusal.Of(await Own(asked.ApplicantId, stop), CheckRules.NotNow(call, found.Finding.Result, here.Now), CheckRules.NoNote(note)) is { } refusal)
            return refusal;
        var check = found.Check(passed ? CheckResult.Passed : CheckResult.Failed, note!.Trim(), visitor.PersonId);
        db.Add(check);
        db.Record(new EligibilitySettled(application, new(rule), passed));
        try
        {
            await db.SaveChangesAsync(stop);
            return check;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return CheckRules.NotNow(call, CheckResult.Passed, here.Now)!;
        }
    }

    private async Task<Refusal?> Own(Guid applicant, CancellationToken stop)
    {
        var self = visitor.PersonId!.Value;
        return self != applicant && !await guardians.Guards(self, applicant, stop) && !await guardians.Guards(applicant, self, stop)
            ? null
            : Refusal.Rule(new Reason("programmes.own-check", "programmes.reason.own-check", [], [new("programmes.remedy.another-person")]));
    }
}

/// <summary>When a check is a person's to settle.</summary>
public static class CheckRules
{
    /// <summary>From where to where a check goes; what is not here is refused.</summary>
    public static readonly IReadOnlyDictionary<CheckResult, CheckResult[]> Moves = new Dictionary<CheckResult, CheckResult[]>
    {
        [CheckResult.Pending] = [CheckResult.Passed, CheckResult.Failed, CheckResult.NeedsPerson],
        [CheckResult.NeedsPerson] = [CheckResult.Passed, CheckResult.Failed],
        [CheckResult.Passed] = [],
        [CheckResult.Failed] = [],
    };

    /// <summary>Between the end and the seal, and only what no rule settled.</summary>
    public static Refusal? NotNow(Call call, CheckResult result, DateTime now) => call.StateAt(now) is CallState.Locked && result is CheckResult.NeedsPerson
        ? null
        : Refusal.Rule(new Reason("programmes.check-not-now", "programmes.reason.check-not-now", [], [new("programmes.remedy.call-not-now", $"/work/calls/{call.Id}/checks")]));

    public static Refusal? NoNote(string? note) => !string.IsNullOrWhiteSpace(note) && note.Trim().Length <= Call.LongestReason
        ? null
        : Refusal.Malformed("note", "programmes.check-note", "programmes.reason.check-note", new("programmes.remedy.check-note"), ("most", Call.LongestReason));
}
