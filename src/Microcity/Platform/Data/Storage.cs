namespace Microcity.Platform;

/// <summary>Where the data lies: a folder, and by one setting a PostgreSQL server instead of SQLite files.</summary>
/// <param name="Folder">Files of this installation; SQLite databases, caches, uploads.</param>
/// <param name="Postgres">Connection string of a server, with a login that may make databases and roles; null for SQLite.</param>
/// <param name="Prefix">Databases on the server are named prefix, underscore, city.</param>
public sealed record Storage(string Folder, string? Postgres = null, string Prefix = "microcity")
{
    /// <summary>SQLite's file or PostgreSQL's database above the cities.</summary>
    public string InstallationDatabase => Postgres is null ? Path.Combine(Folder, "installation.db") : Prefix;

    /// <summary>SQLite's file or PostgreSQL's database of a city.</summary>
    public string CityDatabase(City city) =>
        Postgres is null ? Path.Combine(Folder, "cities", city.Slug + ".db") : $"{Prefix}_{city.Slug.Replace('-', '_')}";

    /// <summary>A folder only this city's files lie in.</summary>
    public string CityFolder(City city) => Path.Combine(Folder, "files", city.Slug);
}
