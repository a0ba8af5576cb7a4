using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

public enum CheckResult { Pending, Passed, Failed, NeedsPerson }

/// <summary>One eligibility rule applied to one wish, as it was settled when the call was sealed.</summary>
public sealed class Check : Row
{
    public required Guid ApplicationId { get; init; }

    /// <summary>Null where the application itself is meant.</summary>
    public Guid? PostId { get; init; }

    /// <summary>Code of the rule, such as <c>summer-jobs.camp-age</c>.</summary>
    [Personal("programmes.personal.check", ApplicationRules.Purpose, "programmes.keep.application")]
    public required string Rule { get; init; }

    [Personal("programmes.personal.check", ApplicationRules.Purpose, "programmes.keep.application")]
    public required CheckResult Result { get; set; }

    /// <summary>What the rule looked at, by value, as JSON.</summary>
    [Personal("programmes.personal.check", ApplicationRules.Purpose, "programmes.keep.application")]
    public required string Inputs { get; init; }

    /// <summary>What the officer saw who settled it; null where the rule did by itself.</summary>
    [Personal("programmes.personal.check", ApplicationRules.Purpose, "programmes.keep.application")]
    public string? Note { get; init; }

    public Guid? SettledById { get; init; }
}

internal sealed class CheckTable : CityTable<Check>
{
    public override void Configure(EntityTypeBuilder<Check> table)
    {
        table.HasIndex(c => new { c.ApplicationId, c.PostId, c.Rule }).IsUnique();
        table.HasIndex(c => new { c.ApplicationId, c.Rule }).IsUnique().HasFilter("post_id IS NULL");
        table.Property(c => c.Note).HasMaxLength(Call.LongestReason);
        table.HasOne<Application>().WithMany().HasForeignKey(c => c.ApplicationId).OnDelete(DeleteBehavior.Cascade);
        table.Property(c => c.Rule).HasMaxLength(60);
    }
}
