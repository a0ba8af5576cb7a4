using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Microcity.Benchmarks;

/// <summary>The plainest page that shows something: one row by its key.</summary>
public sealed class BarePage(BareDb db) : PageModel
{
    public string Title { get; private set; } = "";

    public async Task OnGet(Guid id, CancellationToken stop) =>
        Title = await db.Openings.Where(o => o.Id == id).Select(o => o.Title).FirstAsync(stop);
}

/// <summary>The one table it reads, as any first tutorial would map it.</summary>
public sealed class BareDb(DbContextOptions<BareDb> options) : DbContext(options)
{
    public DbSet<BareOpening> Openings => Set<BareOpening>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var opening = modelBuilder.Entity<BareOpening>().ToTable("skills_opportunity");
        opening.Property(o => o.Id).HasColumnName("id");
        opening.Property(o => o.Title).HasColumnName("title");
    }
}

public sealed class BareOpening
{
    public Guid Id { get; init; }

    public required string Title { get; init; }
}
