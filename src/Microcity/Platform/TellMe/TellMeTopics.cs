namespace Microcity.Platform;

/// <summary>Everything that can be waited for in this program, over all modules.</summary>
public sealed class TellMeTopics(Installation installation, IServiceProvider scope)
{
    /// <returns>Null where the topic or what it is about means nothing here.</returns>
    public async Task<Awaited?> Look(string? topic, string? about, Say say, CancellationToken stop = default) =>
        installation.Modules.SelectMany(m => m.Topics).FirstOrDefault(t => t.Code == topic) is { } known && (about ?? "").Length <= TellMe.LongestAbout
            ? await known.Look(scope, new(about ?? "", say), stop)
            : null;

    /// <summary>Where people say that they wait for it.</summary>
    public static string Link(string topic, string about = "") => $"/tell-me?topic={topic}&about={Uri.EscapeDataString(about)}";
}
