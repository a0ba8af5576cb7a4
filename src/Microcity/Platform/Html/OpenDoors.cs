namespace Microcity.Platform;

/// <summary>The doors that lead somewhere in this city today; read once per request.</summary>
public sealed class OpenDoors(Installation installation, IServiceProvider scope)
{
    private IReadOnlyList<Door>? open;

    public async Task<IReadOnlyList<Door>> Run(CancellationToken stop = default)
    {
        if (open is not null)
            return open;
        var found = new List<Door>();
        foreach (var door in installation.Modules.SelectMany(m => m.Doors))
        {
            if (door.OnlyIf is not { } asks || await asks(scope, stop))
                found.Add(door);
        }
        return open = found;
    }
}
