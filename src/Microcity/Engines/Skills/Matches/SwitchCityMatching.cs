using System.Text.Json;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Switches matching off for the whole city, or on again; holds from ten seconds later on everywhere.</summary>
public sealed class SwitchCityMatching(ChangeSetting change)
{
    public Task<Outcome<Done>> Run(bool on, string? reason, CancellationToken stop = default) =>
        change.Run(SkillSettings.MatchingKey, JsonSerializer.SerializeToElement(on), reason, stop: stop);
}
