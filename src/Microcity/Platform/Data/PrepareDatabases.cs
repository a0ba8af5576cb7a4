using Microsoft.EntityFrameworkCore;

namespace Microcity.Platform;

/// <summary>Before anything is served: the installation database and every city's are at the newest migration.</summary>
public sealed class PrepareDatabases(Storage storage, CityConnections connections, Cities cities, IServiceScopeFactory scopes)
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
            await connections.Prepare(scope.ServiceProvider.GetRequiredService<CityDb>(), city, stop);
        }
    }
}
