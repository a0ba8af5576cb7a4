using Microcity.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.People;

/// <summary>A copy of all that the city keeps of a person, for them to fetch within a week. It lies in the database so that every copy of the program has it.</summary>
public sealed class DataCopy : Row
{
    public required Guid PersonId { get; init; }

    [Personal("people.personal.copy", RightsRules.Purpose, "people.keep.week", export: false)]
    public required byte[] Zip { get; init; }

    /// <summary>UTC.</summary>
    [Personal("people.personal.copy", RightsRules.Purpose, "people.keep.week", export: false)]
    public required DateTime Until { get; init; }
}

internal sealed class DataCopyTable : CityTable<DataCopy>
{
    public override void Configure(EntityTypeBuilder<DataCopy> table)
    {
        table.HasIndex(c => c.Until);
        // A person erased meanwhile gets no copy any more.
        table.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>Somebody was given data out of the city.</summary>
/// <param name="Kind">Which, such as <c>own-data</c>.</param>
[Fact("data-exported", 1, "people.fact.data-exported")]
public sealed record DataExported([Subject] Guid Person, Code Kind, int Rows) : Fact;
