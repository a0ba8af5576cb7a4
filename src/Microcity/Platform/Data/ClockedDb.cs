using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>A database that stamps its rows by the program's clock.</summary>
public abstract class ClockedDb(DbContextOptions options, TimeProvider clock) : DbContext(options)
{
    internal DateTime Now => clock.GetUtcNow().UtcDateTime;
}
