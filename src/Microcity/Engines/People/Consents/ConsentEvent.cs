using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

public enum ConsentDecision { Given, Confirmed, Withdrawn }

public enum ConsentBy { Self, Guardian, Staff }

public enum ConsentMethod { Account, Link, Paper }

/// <summary>One decision on one purpose; never changed, the last one counts (T44).</summary>
public sealed class ConsentEvent : Row
{
    public required Guid SubjectId { get; init; }

    /// <summary>Code of its <see cref="ConsentPurpose"/>.</summary>
    [Personal("people.personal.consent", ConsentRules.Purpose, Keeps.UntilErased)]
    public required string Purpose { get; init; }

    /// <summary>SHA-256 of the wording that was shown.</summary>
    [Personal("people.personal.consent", ConsentRules.Purpose, Keeps.UntilErased)]
    public required byte[] TextHash { get; init; }

    [Personal("people.personal.consent", ConsentRules.Purpose, Keeps.UntilErased)]
    public required string Language { get; init; }

    [Personal("people.personal.consent", ConsentRules.Purpose, Keeps.UntilErased)]
    public required ConsentDecision Decision { get; init; }

    [Personal("people.personal.consent", ConsentRules.Purpose, Keeps.UntilErased)]
    public required ConsentBy By { get; init; }

    /// <summary>Null for what a restore did again.</summary>
    public Guid? ById { get; init; }

    [Personal("people.personal.consent", ConsentRules.Purpose, Keeps.UntilErased)]
    public ConsentMethod Method { get; init; }

    /// <summary>UTC.</summary>
    [Personal("people.personal.consent", ConsentRules.Purpose, Keeps.UntilErased)]
    public required DateTime At { get; init; }

    /// <summary>UTC; null without end.</summary>
    [Personal("people.personal.consent", ConsentRules.Purpose, Keeps.UntilErased)]
    public DateTime? ExpiresAt { get; init; }
}

internal sealed class ConsentEventTable : CityTable<ConsentEvent>
{
    public override void Configure(EntityTypeBuilder<ConsentEvent> table)
    {
        table.Property(e => e.Purpose).HasMaxLength(60);
        table.Property(e => e.Language).HasMaxLength(3);
        table.HasIndex(e => new { e.SubjectId, e.Purpose, e.At });
    }
}

/// <summary>A person, or who decides for them, agreed to something optional.</summary>
[Fact("consent-given", 1, "people.fact.consent-given")]
public sealed record ConsentGiven([Subject] Guid Person, Code Purpose, ConsentBy By) : Fact;

/// <summary>A person took an agreement back.</summary>
[Fact("consent-withdrawn", 1, "people.fact.consent-withdrawn")]
public sealed record ConsentWithdrawn([Subject] Guid Person, Code Purpose) : Fact;
