using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>An officer's file with names: they join the list of this city at once, as names alone take nothing away.</summary>
public sealed class TakeLabels(ReadCitySkills read, AddLabelPack add, UpgradeTaxonomy upgrade)
{
    /// <returns>How many concepts of the list have a name in the file.</returns>
    public async Task<Outcome<int>> Run(string file, Stream content, CancellationToken stop = default)
    {
        var pack = LabelPack.Read(file, content);
        if (!pack.Done)
            return pack.Refusal;
        var current = await read.Version(stop);
        var added = await add.Run(current, [pack.Value], stop);
        if (!added.Done)
            return added.Refusal;
        if (added.Value.Version.Id != current && await upgrade.Run(added.Value.Version.Id, stop: stop) is { Done: false } refused)
            return refused.Refusal;
        return added.Value.Packs[0].Joined;
    }
}
