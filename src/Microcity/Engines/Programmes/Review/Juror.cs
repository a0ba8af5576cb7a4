using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Programmes;

/// <summary>Somebody who reviews applications of a call. Which of them, <see cref="Review"/> says.</summary>
public sealed class Juror : Row
{
    public required Guid CallId { get; init; }

    [Personal("programmes.personal.juror", ReviewRules.Purpose, "programmes.keep.review")]
    public required Guid PersonId { get; init; }
}

internal sealed class JurorTable : CityTable<Juror>
{
    public override void Configure(EntityTypeBuilder<Juror> table)
    {
        table.HasIndex(j => new { j.CallId, j.PersonId }).IsUnique();
        table.HasIndex(j => j.PersonId);
        table.HasOne<Call>().WithMany().HasForeignKey(j => j.CallId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<Person>().WithMany().HasForeignKey(j => j.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
