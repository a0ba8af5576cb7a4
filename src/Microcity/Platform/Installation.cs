namespace Microcity.Platform;

/// <summary>The modules of this program in the order of the house, and how a verb opens a data folder.</summary>
public sealed class Installation(IReadOnlyList<Module> modules)
{
    public IReadOnlyList<Module> Modules { get; } = modules;

    /// <summary>Every setting that a module declares.</summary>
    public IReadOnlyList<SettingKind> Settings { get; } = [.. modules.SelectMany(SettingKind.Of)];

    /// <summary>A role that several modules declare holds the permissions of all of them.</summary>
    public IReadOnlyList<Role> Roles { get; } = [.. modules.SelectMany(m => m.Roles).GroupBy(r => r.Name).Select(
        g => new Role(g.Key, g.Any(r => r.Staff), [.. g.SelectMany(r => r.Permissions).Distinct()]) { LongestDays = g.Min(r => r.LongestDays), Scope = g.First().Scope })];

    /// <summary>The sort of rows that files bring under this word of the address; null where no module of this program declares it.</summary>
    public ImportKind? Import(string code) => Modules.SelectMany(m => m.Imports).FirstOrDefault(k => k.Code == code);

    /// <summary>The sort of long work with this code; null where no module of this program declares it.</summary>
    public LongJobKind? LongJob(string code) => Modules.SelectMany(m => m.LongJobs).FirstOrDefault(k => k.Code == code);
}
