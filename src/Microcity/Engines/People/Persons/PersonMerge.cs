using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>Two persons were made one; for a day it can be undone, then this is forgotten.</summary>
public sealed class PersonMerge : Row
{
    /// <summary>Who stayed.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>How both stood before and what moved, as JSON.</summary>
    [Personal("people.personal.merge", PersonRules.Purpose, Keeps.Day)]
    public required string Before { get; init; }
}

internal sealed class PersonMergeTable : CityTable<PersonMerge>
{
    public override void Configure(EntityTypeBuilder<PersonMerge> table)
    {
        table.HasIndex(m => m.PersonId);
        table.HasIndex(m => m.CreatedAt);
        table.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <param name="Alias">Of who went; null where no fact named them.</param>
/// <param name="Ended">Contacts that both were, and now one is.</param>
/// <param name="Version">Of who stayed, after it.</param>
internal sealed record MergeBefore(PersonWas Stayed, PersonWas Went, Guid WentId, DateTime WentCreatedAt, Guid? Alias, IReadOnlyList<MovedRows> Rows, IReadOnlyList<Guid> Ended, int Version);

/// <summary>What was known of a person.</summary>
public sealed record PersonWas(string GivenName, string FamilyName, int? BirthYear, DateOnly? BirthDate, string? BirthDateGround, string Language, string? Email, string? Phone)
{
    public static PersonWas Of(Person p) => new(p.GivenName, p.FamilyName, p.BirthYear, p.BirthDate, p.BirthDateGround, p.Language, p.Email, p.Phone);

    public void Restore(Person p) => (p.GivenName, p.FamilyName, p.BirthYear, p.BirthDate, p.BirthDateGround, p.Language, p.Email, p.Phone) =
        (GivenName, FamilyName, BirthYear, BirthDate, BirthDateGround, Language, Email, Phone);
}
