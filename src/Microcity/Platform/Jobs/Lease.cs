using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>Which copy of the program does a piece of work of this city, and until when.</summary>
public sealed class Lease
{
    public required string Name { get; init; }
    public Guid Owner { get; set; }

    /// <summary>UTC; from then on anybody may take it.</summary>
    public DateTime Until { get; set; }
}

internal sealed class LeaseTable : CityTable<Lease>
{
    public override void Configure(EntityTypeBuilder<Lease> table)
    {
        table.HasKey(l => l.Name);
        table.Property(l => l.Name).HasMaxLength(60);
    }
}

/// <summary>This copy of the program, from its start to its end.</summary>
public sealed class Node
{
    public Guid Id { get; } = RandomId.New();
}

/// <summary>
/// Takes or renews a lease of this city. Inside a transaction its row stays locked until the end, so that of several copies one works
/// and the others see its work.
/// </summary>
public sealed class TakeLease(CityDb db, Node node, TimeProvider clock)
{
    /// <returns>False while another copy holds it.</returns>
    public async Task<bool> Run(string name, TimeSpan length, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + length;
        if (await db.Set<Lease>().Where(l => l.Name == name && (l.Owner == node.Id || l.Until <= now))
            .ExecuteUpdateAsync(l => l.SetProperty(x => x.Owner, node.Id).SetProperty(x => x.Until, until), stop) == 1)
            return true;
        if (await db.Set<Lease>().AnyAsync(l => l.Name == name, stop))
            return false;
        try
        {
            db.Add(new Lease { Name = name, Owner = node.Id, Until = until });
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            return false;
        }
    }
}
