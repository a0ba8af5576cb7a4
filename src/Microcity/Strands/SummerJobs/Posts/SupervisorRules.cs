using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>A post on one day.</summary>
/// <param name="Closer">One of its pupils needs closer supervision.</param>
public sealed record PostOnDay(int Pupils, bool Closer, IReadOnlyList<Guid> Supervisors);

/// <summary>Enough supervisors (P3). It never keeps a pupil out of the draw (P4).</summary>
public sealed class SupervisorRules(int pupilsEach, int pupilsEachCloser)
{
    public static SupervisorRules Of(SummerJobsSettings settings) => new(settings.PupilsPerSupervisor, settings.PupilsPerCloserSupervisor);

    /// <summary>How many a post needs.</summary>
    public int Need(int pupils, bool closer) => (pupils + Each(closer) - 1) / Each(closer);

    /// <summary>Posts of one day that have too few, counted over all that share a supervisor. The employer is told the number, not why.</summary>
    public Refusal? TooFew(IReadOnlyList<PostOnDay> posts)
    {
        if (SharedSupervisors.TooFew([.. posts.Select(p => (Shares(p), p.Supervisors))], pupilsEach * pupilsEachCloser) is not var (lacking, there))
            return null;
        var shares = lacking.Sum(i => Shares(posts[i]));
        var need = (shares + (pupilsEach * pupilsEachCloser) - 1) / (pupilsEach * pupilsEachCloser);
        return Refusal.Rule(new Reason("summer-jobs.supervisors", "summer-jobs.reason.supervisors", [("need", need), ("there", there), ("pupils", lacking.Sum(i => posts[i].Pupils))], [new("summer-jobs.remedy.supervisors")]));
    }

    // Of a supervisor, in parts so small that both ratios are whole.
    private int Shares(PostOnDay post) => post.Pupils * (post.Closer ? pupilsEach : pupilsEachCloser);

    private int Each(bool closer) => closer ? pupilsEachCloser : pupilsEach;
}
