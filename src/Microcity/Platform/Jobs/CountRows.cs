namespace Microcity.Platform;

/// <summary>Lets the database learn how its rows are spread, so that it goes by the index that finds fewest.</summary>
internal static class CountRows
{
    public static readonly CityJob Nightly = new("count-rows", "0 50 3 * * ?", (services, stop) => EngineDifferences.CountRows(services.GetRequiredService<CityDb>(), stop));
}
