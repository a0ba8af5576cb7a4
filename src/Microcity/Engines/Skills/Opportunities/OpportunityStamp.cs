using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

/// <summary>
/// One number per city that every change of opportunities raises in its own transaction. Whoever keeps opportunities in memory knows
/// by it when they are old; whoever changes them waits at it, so that two at once never publish the same thing twice.
/// </summary>
public sealed class OpportunityStamp
{
    public int Id { get; init; } = 1;

    public long Number { get; init; }

    /// <summary>Raises the number and holds other changers back until the transaction ends; what is read afterwards is the newest.</summary>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    internal static Task Raise(CityDb db, CancellationToken stop) => db.Database.CurrentTransaction is null
        ? throw new InvalidOperationException("Opportunities change inside a transaction.")
        : db.Set<OpportunityStamp>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Number, x => x.Number + 1), stop);
}

internal sealed class OpportunityStampTable : CityTable<OpportunityStamp>
{
    public override void Configure(EntityTypeBuilder<OpportunityStamp> table)
    {
        table.Property(s => s.Id).ValueGeneratedNever();
        table.HasData(new OpportunityStamp());
    }
}
