using Microcity.Platform;

namespace Microcity.SummerJobs;

/// <summary>An employer's offer as it is typed.</summary>
public sealed class OfferForm
{
    public string? Title { get; set; }

    public string? Task { get; set; }

    /// <summary>Of title and task: <c>lv</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "lv";

    public string? Place { get; set; }

    public string? MeetingPoint { get; set; }

    public string? Bring { get; set; }

    public List<Guid> Periods { get; set; } = [];

    public int? Places { get; set; }

    public int? LeastAge { get; set; }

    public int? DailyMinutes { get; set; }

    public bool ShorterDaysOk { get; set; }

    /// <summary>Local.</summary>
    public TimeOnly? StartsAt { get; set; }

    public Funding Funding { get; set; }

    public bool Stem { get; set; }

    public List<string?> SupervisorName { get; set; } = [];

    /// <summary>In the order of the names.</summary>
    public List<string?> SupervisorPhone { get; set; } = [];

    /// <summary>The employer says that all of them are 18 or older.</summary>
    public bool GrownUp { get; set; }

    public List<Hazard> Hazards { get; set; } = [];

    /// <summary>What is done about each danger; words for one that is not ticked are kept and not counted.</summary>
    public Dictionary<Hazard, string?> Done { get; set; } = [];

    /// <summary>Codes of concepts.</summary>
    public List<string> Skills { get; set; } = [];

    /// <summary>Names of further skills, with commas between.</summary>
    public string? MoreSkills { get; set; }

    /// <summary>Those ticked; night is one by the hours themselves.</summary>
    public IReadOnlyList<Hazard> Dangers() =>
        [.. (StartsAt is { } start && HazardRules.IsNight(start, DailyMinutes ?? 0) ? Hazards.Append(Hazard.Night) : Hazards).Distinct().Order()];

    public IReadOnlyList<NamedSupervisor> Supervisors() => [.. SupervisorName.Select((name, i) => new NamedSupervisor(name?.Trim() ?? "", SupervisorPhone.ElementAtOrDefault(i)?.Trim() ?? "", GrownUp)).Where(s => s.Name.Length + s.Phone.Length > 0)];

    public PostProposal Proposal() => new(
        Title ?? "", Task ?? "", Place ?? "", Periods, Places ?? 0, LeastAge ?? 0, DailyMinutes ?? 0, Supervisors(), Dangers().ToDictionary(h => h, h => Done.GetValueOrDefault(h)?.Trim() ?? ""), Skills);

    /// <summary>Nobody is younger on the card than the dangers allow (P2).</summary>
    public int CardAge(HoursBands bands) => HazardRules.LeastAge(LeastAge ?? 0, Dangers(), HazardRules.Forbidden, bands);

    internal Refusal? TooLong() => Refusal.Of(
        Longer("place", Place, EmployerOffer.LongestAddress), Longer("meetingPoint", MeetingPoint, EmployerOffer.LongestAddress), Longer("bring", Bring, EmployerOffer.LongestAddress),
        Done.Values.Any(d => d?.Trim().Length > PostHazard.LongestDone) ? Longer("hazards", Done.Values.First(d => d?.Trim().Length > PostHazard.LongestDone), PostHazard.LongestDone) : null,
        StartsAt is null ? Refusal.Malformed("startsAt", "summer-jobs.offer-start", "summer-jobs.reason.offer-start", new("summer-jobs.remedy.offer-start")) : null);

    private static Refusal? Longer(string field, string? text, int most) => text?.Trim().Length > most
        ? Refusal.Malformed(field, "summer-jobs.offer-long", "summer-jobs.reason.offer-long", new("summer-jobs.remedy.offer-long"), ("most", most))
        : null;
}
