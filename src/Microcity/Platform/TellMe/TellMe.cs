using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>Somebody wants one mail when something starts here that does not exist yet. Counted, it is what the city lacks.</summary>
public sealed class TellMe : Row
{
    public const int LongestAbout = 160;

    /// <summary>Code of the <see cref="TellMeTopic"/>.</summary>
    [Personal("platform.personal.tell-me", Purposes.TellMe, Keeps.TellMe)]
    public required string Topic { get; init; }

    /// <summary>What exactly, in the topic's own words, such as the URI of a skill; empty for anything of the topic.</summary>
    [Personal("platform.personal.tell-me", Purposes.TellMe, Keeps.TellMe)]
    public required string About { get; init; }

    [Personal("platform.personal.tell-me", Purposes.TellMe, Keeps.TellMe)]
    public required string Language { get; init; }

    /// <summary>Whoever was signed in; the mail goes to the address of the account.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Lower-case, of somebody without an account here.</summary>
    [Personal("platform.personal.tell-me", Purposes.TellMe, Keeps.TellMe)]
    public string? Email { get; init; }

    /// <summary>Of the link in the latest mail, which confirms and ends it.</summary>
    [Personal("platform.personal.way-out", Purposes.TellMe, Keeps.TellMe, export: false)]
    public required byte[] KeyHash { get; set; }

    /// <summary>UTC; until then it waits for nothing and is not counted.</summary>
    [Personal("platform.personal.tell-me", Purposes.TellMe, Keeps.TellMe)]
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>UTC; told once, and never again.</summary>
    [Personal("platform.personal.tell-me", Purposes.TellMe, Keeps.TellMe)]
    public DateTime? ToldAt { get; set; }
}

internal sealed class TellMeTable : CityTable<TellMe>
{
    public override void Configure(EntityTypeBuilder<TellMe> table)
    {
        table.Property(t => t.Topic).HasMaxLength(60);
        table.Property(t => t.About).HasMaxLength(TellMe.LongestAbout);
        table.Property(t => t.Email).HasMaxLength(254);
        table.HasIndex(t => t.KeyHash).IsUnique();
        table.HasIndex(t => new { t.Topic, t.About, t.PersonId }).IsUnique().HasFilter("told_at IS NULL AND person_id IS NOT NULL");
        table.HasIndex(t => new { t.Topic, t.About, t.Email }).IsUnique().HasFilter("told_at IS NULL AND email IS NOT NULL");
        table.ToTable(t =>
        {
            t.HasCheckConstraint("tell_a_person_or_an_address", "(person_id IS NULL) <> (email IS NULL)");
            t.HasCheckConstraint("told_only_who_confirmed", "told_at IS NULL OR confirmed_at IS NOT NULL");
        });
    }
}
