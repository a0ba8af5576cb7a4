namespace Microcity.SummerJobs;

/// <param name="GrownUp">The employer says that they are 18 or older.</param>
public sealed record NamedSupervisor(string Name, string Phone, bool GrownUp);

/// <summary>What an employer proposes (P1).</summary>
/// <param name="Place">Where the work is.</param>
/// <param name="Periods">That the employer wants pupils in.</param>
/// <param name="Hazards">Each with what is done about it; none where there is none.</param>
/// <param name="Skills">Codes of concepts.</param>
public sealed record PostProposal(
    string Title,
    string Task,
    string Place,
    IReadOnlyList<Guid> Periods,
    int Places,
    int LeastAge,
    int DailyMinutes,
    IReadOnlyList<NamedSupervisor> Supervisors,
    IReadOnlyDictionary<Hazard, string> Hazards,
    IReadOnlyList<string> Skills);
