using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

public enum ScopeKind { City, Organisation, Class, Call, Makerspace }

/// <summary>A role held by a person for a while, for the whole city or a part of it.</summary>
public sealed class RoleGrant : Row
{
    public required Guid PersonId { get; init; }

    [Personal("platform.personal.role", Purposes.Rights, Keeps.UntilErased)]
    public required string Role { get; init; }

    [Personal("platform.personal.role", Purposes.Rights, Keeps.UntilErased)]
    public ScopeKind ScopeKind { get; init; }

    public Guid? ScopeId { get; init; }

    /// <summary>First local day.</summary>
    [Personal("platform.personal.role", Purposes.Rights, Keeps.UntilErased)]
    public DateOnly From { get; init; }

    /// <summary>The local day that is no longer in; null without end.</summary>
    [Personal("platform.personal.role", Purposes.Rights, Keeps.UntilErased)]
    public DateOnly? Until { get; set; }

    /// <summary>Who granted it; null for set-up and demonstration.</summary>
    [Personal("platform.personal.role", Purposes.Rights, Keeps.UntilErased)]
    public Guid? GrantedBy { get; init; }
}

internal sealed class RoleGrantTable : CityTable<RoleGrant>
{
    public override void Configure(EntityTypeBuilder<RoleGrant> table) => table.HasIndex(g => g.PersonId);
}
