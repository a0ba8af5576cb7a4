using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

/// <summary>A city's own value over the country pack's.</summary>
public sealed class Setting : Row
{
    public required string Key { get; set; }

    /// <summary>JSON; null where the city went back to the country pack's.</summary>
    public string? Value { get; set; }

    public string? Reason { get; set; }
}

internal sealed class SettingTable : CityTable<Setting>
{
    public override void Configure(EntityTypeBuilder<Setting> table) => table.HasIndex(s => s.Key).IsUnique();
}
