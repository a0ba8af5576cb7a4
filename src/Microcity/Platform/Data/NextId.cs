using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace Microcity.Platform;

/// <summary>Gives a row its id the moment it is added, from the context's own clock.</summary>
internal sealed class NextId : ValueGenerator<Guid>
{
    public override bool GeneratesTemporaryValues => false;

    public override Guid Next(EntityEntry entry) => Ids.Next(entry.Context switch
    {
        CityDb city => city.Now,
        InstallationDb installation => installation.Now,
        var other => throw new InvalidOperationException($"{other.GetType().Name} has no clock."),
    });
}
