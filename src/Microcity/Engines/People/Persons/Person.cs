using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>A human being this city knows, with or without an account.</summary>
public sealed class Person : Row
{
    public required string GivenName { get; set; }
    public required string FamilyName { get; set; }
    public int? BirthYear { get; set; }
    public required string Language { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
}

internal sealed class PersonTable : CityTable<Person>
{
    public override void Configure(EntityTypeBuilder<Person> table) => table.HasIndex(p => new { p.FamilyName, p.GivenName });
}
