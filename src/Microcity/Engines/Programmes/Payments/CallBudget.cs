using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>The money of one call, in cents; what is committed was signed for.</summary>
public sealed class CallBudget : Row
{
    public required Guid CallId { get; init; }

    public required long TotalCents { get; set; }

    /// <summary>Changed only by <see cref="Commit"/> and <see cref="Free"/>.</summary>
    public long CommittedCents { get; internal set; }

    /// <summary>One conditional update: never above the total, whoever else is at it (D7).</summary>
    /// <returns>False where it does not fit, or the call has no budget.</returns>
    internal static async Task<bool> Commit(CityDb db, Guid call, long cents, CancellationToken stop) => await db.Set<CallBudget>().Where(b => b.CallId == call && b.CommittedCents + cents <= b.TotalCents)
        .ExecuteUpdateAsync(s => s.SetProperty(b => b.CommittedCents, b => b.CommittedCents + cents), stop) == 1;

    internal static Task<int> Free(CityDb db, Guid call, long cents, CancellationToken stop) => db.Set<CallBudget>().Where(b => b.CallId == call && b.CommittedCents >= cents)
        .ExecuteUpdateAsync(s => s.SetProperty(b => b.CommittedCents, b => b.CommittedCents - cents), stop);
}

internal sealed class CallBudgetTable : CityTable<CallBudget>
{
    public override void Configure(EntityTypeBuilder<CallBudget> table)
    {
        table.HasIndex(b => b.CallId).IsUnique();
        table.HasOne<Call>().WithMany().HasForeignKey(b => b.CallId).OnDelete(DeleteBehavior.Cascade);
        table.ToTable(t => t.HasCheckConstraint("no_more_committed_than_there_is", "committed_cents >= 0 AND committed_cents <= total_cents"));
    }
}
