using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.SummerJobs;

/// <summary>A grown-up of an employer who is with the pupils; name and phone stand at the person.</summary>
public sealed class Supervisor : Row
{
    public required Guid OrganisationId { get; init; }

    public required Guid PersonId { get; init; }
}

/// <summary>Who supervises the posts of an offer.</summary>
public sealed class PostSupervisor : Row
{
    public required Guid OfferId { get; init; }

    public required Guid SupervisorId { get; init; }
}

internal sealed class SupervisorTable : CityTable<Supervisor>
{
    public override void Configure(EntityTypeBuilder<Supervisor> table)
    {
        table.HasIndex(s => new { s.OrganisationId, s.PersonId }).IsUnique();
        table.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PostSupervisorTable : CityTable<PostSupervisor>
{
    public override void Configure(EntityTypeBuilder<PostSupervisor> table)
    {
        table.HasIndex(s => new { s.OfferId, s.SupervisorId }).IsUnique();
        table.HasOne<EmployerOffer>().WithMany().HasForeignKey(s => s.OfferId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<Supervisor>().WithMany().HasForeignKey(s => s.SupervisorId).OnDelete(DeleteBehavior.Cascade);
    }
}
