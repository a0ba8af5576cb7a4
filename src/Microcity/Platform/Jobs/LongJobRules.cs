namespace Microcity.Platform;

/// <summary>How long a copy of the program may be silent, and why long work ended without a result.</summary>
public static class LongJobRules
{
    /// <summary>A copy that did not show itself for so long is taken for dead.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    /// <summary>Work that no copy took for so long is given up: the one that holds its files is gone.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Files without a row may still be on their way in until then.</summary>
    public static readonly TimeSpan FilesArrive = TimeSpan.FromMinutes(10);

    /// <summary>Days that ended work stands on My page.</summary>
    public const int DaysShown = 7;

    public static readonly Refusal Lost =
        new(RefusalKind.Rule, [new("platform.long-job-lost", "platform.reason.long-job-lost", [], [new("platform.remedy.long-job-again")])]);

    public static readonly Refusal NotBegun =
        new(RefusalKind.Rule, [new("platform.long-job-not-begun", "platform.reason.long-job-not-begun", [], [new("platform.remedy.long-job-again")])]);

    public static readonly Refusal Broke =
        new(RefusalKind.Rule, [new("platform.long-job-broke", "platform.reason.long-job-broke", [], [new("platform.remedy.long-job-broke")])]);

    private static readonly Refusal NotYours =
        new(RefusalKind.NotYours, [new("platform.long-job-not-yours", "platform.reason.long-job-not-yours", [], [new("platform.remedy.long-job-not-yours")])]);

    /// <summary>Others may look, only who started it stops it.</summary>
    public static Refusal? MayNotStop(LongJob job, Guid? person) => job.StartedBy == person ? null : NotYours;

    public static bool Ended(LongJobState state) => state is LongJobState.Done or LongJobState.Failed or LongJobState.Stopped;
}
