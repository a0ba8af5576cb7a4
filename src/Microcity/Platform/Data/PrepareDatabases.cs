using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Before anything is served: the installation database and every city's are at the newest migration. A damaged one stops its own city only (T5).</summary>
public sealed partial class PrepareDatabases(Storage storage, CityConnections connections, Cities cities, IServiceScopeFactory scopes, ILogger<PrepareDatabases> log)
{
    public async Task Run(CancellationToken stop = default)
    {
        Directory.CreateDirectory(storage.Folder);
        EngineDifferences.MustBeLocal(storage, folder => new DriveInfo(folder).DriveFormat);
        await using (var installation = connections.OpenInstallation())
            await connections.Prepare(installation, stop);
        cities.Forget();
        foreach (var city in await cities.All(stop))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CityContext>().Choose(city);
            try
            {
                await connections.Prepare(scope.ServiceProvider.GetRequiredService<CityDb>(), city, stop);
            }
            catch (Exception failure) when (EngineDifferences.IsDamaged(failure))
            {
                Damaged(failure, city.Slug);
            }
        }
    }

    [LoggerMessage(LogLevel.Critical, "The database of {City} is damaged; it answers 503 until it is restored, the other cities are served")]
    private partial void Damaged(Exception failure, string city);
}
