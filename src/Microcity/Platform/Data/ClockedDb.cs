using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>A database that stamps its rows by the program's clock.</summary>
public abstract class ClockedDb(DbContextOptions options) : DbContext(options)
{
    internal TimeProvider Clock { private get; set; } = TimeProvider.System;

    internal DateTime Now => Clock.GetUtcNow().UtcDateTime;
}
