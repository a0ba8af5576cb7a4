using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Microcity.Platform;

public enum CityState { Open, Paused, Closed }

/// <summary>A line of the installation database: where a city's own database is and how people reach it.</summary>
public sealed class City : Row
{
    /// <summary>First path segment, <c>[a-z][a-z0-9-]{1,39}</c>.</summary>
    public required string Slug { get; set; }

    /// <summary>Host name of its own, if it has one.</summary>
    public string? Host { get; set; }

    /// <summary>Name of the connection string of its cluster; empty for the installation's own.</summary>
    public string ConnectionName { get; set; } = "";

    public CityState State { get; set; }

    /// <summary>Which country pack holds here, such as <c>lv</c>.</summary>
    public string Country { get; set; } = CountryPacks.Usual;

    /// <summary>IANA time zone; local dates and midnights are counted in it.</summary>
    public required string Zone { get; set; }

    /// <summary>Made by the demonstration; seats without a password exist only here.</summary>
    public bool Demo { get; set; }
}

internal sealed class CityLines : InstallationTable<City>
{
    public override void Configure(EntityTypeBuilder<City> table)
    {
        table.HasIndex(c => c.Slug).IsUnique();
        table.HasIndex(c => c.Host).IsUnique();
    }
}
