using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>Somebody looked: these two are two, however alike they seem. The smaller id comes first.</summary>
public sealed class TwoPersons : Row
{
    public required Guid FirstId { get; init; }

    public required Guid SecondId { get; init; }
}

internal sealed class TwoPersonsTable : CityTable<TwoPersons>
{
    public override void Configure(EntityTypeBuilder<TwoPersons> table)
    {
        table.HasIndex(t => new { t.FirstId, t.SecondId }).IsUnique();
        table.HasIndex(t => t.SecondId);
        table.HasOne<Person>().WithMany().HasForeignKey(t => t.FirstId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(t => t.SecondId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Says that two who look like one are two; they are not proposed again.</summary>
public sealed class SayTwoPersons(CityDb db)
{
    public async Task<Outcome<Done>> Run(Guid one, Guid other, CancellationToken stop = default)
    {
        var (first, second) = one.CompareTo(other) < 0 ? (one, other) : (other, one);
        if (await db.Set<Person>().CountAsync(p => p.Id == first || p.Id == second, stop) != 2)
            return Refusal.NothingHere;
        if (await db.Set<TwoPersons>().AnyAsync(t => t.FirstId == first && t.SecondId == second, stop))
            return default(Done);
        db.Add(new TwoPersons { FirstId = first, SecondId = second });
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException failure) when (failure.IsDuplicate())
        {
            db.ChangeTracker.Clear();
        }
        return default(Done);
    }
}
