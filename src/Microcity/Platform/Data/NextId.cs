using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Microcity.Platform;

/// <summary>Gives a row its id the moment it is added, from the context's own clock.</summary>
internal sealed class NextId : ValueGenerator<Guid>
{
    public override bool GeneratesTemporaryValues => false;

    public override Guid Next(EntityEntry entry) => Ids.Next(((ClockedDb)entry.Context).Now);
}
