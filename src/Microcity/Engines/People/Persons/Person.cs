using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>A human being this city knows, with or without an account.</summary>
public sealed class Person : Row
{
    [Personal("people.personal.name", PersonRules.Purpose, Keeps.UntilErased)]
    public required string GivenName { get; set; }

    [Personal("people.personal.name", PersonRules.Purpose, Keeps.UntilErased)]
    public required string FamilyName { get; set; }

    [Personal("people.personal.birth-year", PersonRules.Purpose, Keeps.UntilErased)]
    public int? BirthYear { get; set; }

    /// <summary>Only where a strand needs it by law; then <see cref="BirthDateGround"/> names the strand.</summary>
    [Personal("people.personal.birth-date", PersonRules.Purpose, Keeps.UntilErased)]
    public DateOnly? BirthDate { get; set; }

    [Personal("people.personal.birth-date", PersonRules.Purpose, Keeps.UntilErased)]
    public string? BirthDateGround { get; set; }

    [Personal("people.personal.language", PersonRules.Purpose, Keeps.UntilErased)]
    public required string Language { get; set; }

    [Personal("people.personal.contact", PersonRules.Purpose, Keeps.UntilErased)]
    public string? Email { get; set; }

    [Personal("people.personal.contact", PersonRules.Purpose, Keeps.UntilErased)]
    public string? Phone { get; set; }

    public string Name => $"{GivenName} {FamilyName}";
}

internal sealed class PersonTable : CityTable<Person>
{
    public override void Configure(EntityTypeBuilder<Person> table)
    {
        table.HasIndex(p => new { p.FamilyName, p.GivenName });
        table.HasIndex(p => p.BirthYear);
        table.Property(p => p.BirthDateGround).HasMaxLength(60);
        table.ToTable(t => t.HasCheckConstraint("a_birth_date_has_a_ground", "(birth_date IS NULL) = (birth_date_ground IS NULL)"));
    }
}
