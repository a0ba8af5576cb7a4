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

    [Personal("people.personal.language", PersonRules.Purpose, Keeps.UntilErased)]
    public required string Language { get; set; }

    [Personal("people.personal.contact", PersonRules.Purpose, Keeps.UntilErased)]
    public string? Email { get; set; }

    [Personal("people.personal.contact", PersonRules.Purpose, Keeps.UntilErased)]
    public string? Phone { get; set; }
}

internal sealed class PersonTable : CityTable<Person>
{
    public override void Configure(EntityTypeBuilder<Person> table) => table.HasIndex(p => new { p.FamilyName, p.GivenName });
}
