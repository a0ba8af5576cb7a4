namespace Microcity.Platform;

/// <summary>What was chosen of a row, in words.</summary>
public static class WorkWords
{
    public static string Of(Say say, WorkRow row) => row.Choice switch
    {
        { NotOurs: true } => say["platform.work.chosen-not-ours", ("by", row.By), ("reason", row.Choice.Reason)],
        { PutOffUntil: { } day } => say["platform.work.chosen-put-off", ("by", row.By), ("day", day), ("reason", row.Choice.Reason)],
        { HandedToId: not null } => say["platform.work.chosen-handed-over", ("by", row.By), ("to", row.With), ("reason", row.Choice.Reason)],
        _ => "",
    };
}
