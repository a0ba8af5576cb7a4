using Microcity.Matching;
using Microcity.People;
using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Skills;

public enum SourceKind { Vacancy, Course, SummerPost, Internship, Mentor, Workshop, Market }

public enum Remote { No, Partly, Full }

public enum OpportunityState { Open, Closed }

/// <summary>Something open to people here: work, a course, a place to try. Strands publish them; the engine owns none of their lives.</summary>
public sealed class Opportunity : Row
{
    public SourceKind SourceKind { get; set; }

    /// <summary>The publisher's reference, unique within the kind.</summary>
    public required string SourceRef { get; set; }

    /// <summary>SHA-256 of the published content: the same content published again changes nothing.</summary>
    public required byte[] ContentHash { get; set; }

    /// <summary>The title by language; at least one.</summary>
    public required IReadOnlyDictionary<string, string> Title { get; set; }

    /// <summary>Plain text by language; may be empty.</summary>
    public required IReadOnlyDictionary<string, string> Text { get; set; }

    public Guid? OrganisationId { get; set; }

    /// <summary>Who offers it, as people call it.</summary>
    public string? OrganisationName { get; set; }

    public string? OccupationUri { get; set; }

    public string? IscoCode { get; set; }

    /// <summary>Name of the place.</summary>
    public string? Place { get; set; }

    /// <summary>Map cell of the place: hundredths of a degree.</summary>
    public PlaceCell? Cell { get; set; }

    public Remote Remote { get; set; }

    public DateOnly? StartsOn { get; set; }

    public DateOnly? EndsOn { get; set; }

    /// <summary>The last day it is open.</summary>
    public DateOnly OpenUntil { get; set; }

    /// <summary>A week for work, in all for what teaches.</summary>
    public int? Hours { get; set; }

    public long? CostCents { get; set; }

    public ContractKinds Contract { get; set; }

    public int? Places { get; set; }

    public int FilledPlaces { get; set; }

    public DateOnly PostedOn { get; set; }

    /// <summary>Said by who offers it.</summary>
    public bool HardToFill { get; set; }

    public OpportunityState State { get; set; }

    /// <summary>Somebody looked at its skills one by one: what the text is understood to say no longer changes them.</summary>
    public bool LinkedByHand { get; set; }

    /// <summary>Where more stands, outside this city's pages.</summary>
    public string? Url { get; set; }

    public bool IsOpen(DateOnly today) => State is OpportunityState.Open && today <= OpenUntil;

    /// <summary>Places that nobody took yet; what names no number has one.</summary>
    public int FreePlaces() => Math.Max(0, (Places ?? 1) - FilledPlaces);

    internal Code? OccupationCode() =>
        OccupationUri is { } uri ? ConceptCode.Of(uri) : IscoCode is { } isco ? "isco:c" + isco : (Code?)null;
}

internal sealed class OpportunityTable : CityTable<Opportunity>
{
    public override void Configure(EntityTypeBuilder<Opportunity> table)
    {
        table.HasIndex(o => new { o.SourceKind, o.SourceRef }).IsUnique();
        table.HasIndex(o => new { o.State, o.OpenUntil });
        table.HasIndex(o => o.OccupationUri);
        table.HasOne<Organisation>().WithMany().HasForeignKey(o => o.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        table.Property(o => o.SourceRef).HasMaxLength(120);
        table.Property(o => o.Title).HasConversion(LanguageTexts.AsJson);
        table.Property(o => o.Text).HasConversion(LanguageTexts.AsJson);
        table.Property(o => o.Cell).HasConversion(c => $"{c!.Value.Latitude},{c.Value.Longitude}", text => CellText.Read(text));
        table.ToTable(t => t.HasCheckConstraint("filled_within_places", "filled_places >= 0 AND (places IS NULL OR filled_places <= places)"));
    }
}
