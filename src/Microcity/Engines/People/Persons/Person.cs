using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Folding = Microcity.Matching.Folding;

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

    /// <summary>The names folded, by which somebody is found however the signs were typed; they follow the names.</summary>
    [Personal("people.personal.keys", PersonRules.Purpose, Keeps.UntilErased, export: false)]
    public string GivenKey { get => Folding.Fold(GivenName); private set => _ = value; }

    [Personal("people.personal.keys", PersonRules.Purpose, Keeps.UntilErased, export: false)]
    public string FamilyKey { get => Folding.Fold(FamilyName); private set => _ = value; }

    /// <summary>The last digits of the phone, as country codes are written or not; null where there are too few.</summary>
    [Personal("people.personal.keys", PersonRules.Purpose, Keeps.UntilErased, export: false)]
    public string? PhoneKey { get => PersonRules.PhoneKey(Phone); private set => _ = value; }
}

internal sealed class PersonTable : CityTable<Person>
{
    public override void Configure(EntityTypeBuilder<Person> table)
    {
        table.HasIndex(p => new { p.FamilyName, p.GivenName });
        table.HasIndex(p => new { p.FamilyKey, p.GivenKey });
        table.HasIndex(p => p.GivenKey);
        table.HasIndex(p => p.PhoneKey);
        table.HasIndex(p => p.Email);
        table.HasIndex(p => p.BirthYear);
        table.Property(p => p.BirthDateGround).HasMaxLength(60);
        table.ToTable(t => t.HasCheckConstraint("a_birth_date_has_a_ground", "(birth_date IS NULL) = (birth_date_ground IS NULL)"));
    }
}
