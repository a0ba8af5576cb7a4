using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>What can be done with a report, and when.</summary>
public static class ReportRules
{
    /// <summary>From where to where a report goes; what is not here is refused.</summary>
    public static readonly IReadOnlyDictionary<ReportState, ReportState[]> Moves = new Dictionary<ReportState, ReportState[]>
    {
        [ReportState.Due] = [ReportState.Submitted],
        [ReportState.Submitted] = [ReportState.Returned, ReportState.Accepted],
        [ReportState.Returned] = [ReportState.Submitted],
        [ReportState.Accepted] = [],
    };

    public static Refusal? NotNow(Report report, ReportState to) => Moves[report.State].Contains(to)
        ? null
        : Refusal.Rule(new Reason("programmes.report-not-now", "programmes.reason.report-not-now", [], [new("programmes.remedy.report-not-now", $"/agreements/{report.AgreementId}")]));

    public static Refusal? Unwritten(string? text) => !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= Report.LongestText
        ? null
        : Refusal.Malformed("report", "programmes.report-text", "programmes.reason.report-text", new("programmes.remedy.report-text"), ("most", Report.LongestText));

    public static Refusal? TooMuch(long accepted, long cost) => accepted <= cost
        ? null
        : Refusal.Malformed("accepted", "programmes.accepted-most", "programmes.reason.accepted-most", new("programmes.remedy.accepted-most"), ("most", new Euros(cost)));
}
