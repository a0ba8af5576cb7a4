namespace Microcity.Platform;

/// <summary>Where the data lies: a folder, and by one setting a PostgreSQL server instead of SQLite files.</summary>
/// <param name="Folder">Files of this installation; SQLite databases, caches, uploads.</param>
/// <param name="Postgres">Connection string of a server; null for SQLite.</param>
/// <param name="Prefix">Databases on the server are named prefix, underscore, city.</param>
public sealed record Storage(string Folder, string? Postgres = null, string Prefix = "microcity")
{
    public string InstallationConnection => Postgres is null
        ? EngineDifferences.SqliteSource(Path.Combine(Folder, "installation.db"))
        : EngineDifferences.PostgresSource(Postgres, Prefix);

    public string CityConnection(City city) => Postgres is null
        ? EngineDifferences.SqliteSource(Path.Combine(Folder, "cities", city.Slug + ".db"))
        : EngineDifferences.PostgresSource(Postgres, $"{Prefix}_{city.Slug.Replace('-', '_')}");

    /// <summary>A folder only this city's files lie in.</summary>
    public string CityFolder(City city) => Path.Combine(Folder, "files", city.Slug);
}
