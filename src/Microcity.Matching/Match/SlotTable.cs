namespace Microcity.Matching;

/// <summary>
/// The distinct pairs of skill and level that anybody asks for, by skill then level: a person's best value is one per slot.
/// </summary>
internal sealed class SlotTable
{
    private const int Levels = 5;

    private readonly int[] starts;
    private readonly int[] skills;
    private readonly byte[] levels;

    public SlotTable(int skillCount, IEnumerable<Asked> asked)
    {
        var wanted = new bool[skillCount * Levels];
        foreach (var ask in asked)
        {
            if (ask.Skill is not null)
                wanted[Key(ask)] = true;
        }
        var keys = Enumerable.Range(0, wanted.Length).Where(x => wanted[x]).ToArray();
        skills = [.. keys.Select(x => x / Levels)];
        levels = [.. keys.Select(x => (byte)(x % Levels))];
        starts = new int[skillCount + 1];
        foreach (var skill in skills)
            starts[skill + 1]++;
        for (var skill = 0; skill < skillCount; skill++)
            starts[skill + 1] += starts[skill];
    }

    public int Count => skills.Length;

    public int Skill(int slot) => skills[slot];

    public int? Level(int slot) => Level(levels[slot]);

    /// <summary>The slots of a skill, from the first up to the one before the second.</summary>
    public (int First, int End) Of(int skill) => (starts[skill], starts[skill + 1]);

    public IndexedRequirement Indexed(Asked asked) => new(asked.Skill is null ? ~(asked.Level ?? 0) : SlotOf(asked), (short)asked.Weight, asked.Need);

    public Asked Asked(IndexedRequirement requirement) => requirement.Slot < 0
        ? new(null, requirement.Need, Level((byte)~requirement.Slot), requirement.Weight)
        : new(Skill(requirement.Slot), requirement.Need, Level(requirement.Slot), requirement.Weight);

    private static int? Level(byte level) => level is 0 ? null : level;

    private int SlotOf(Asked asked)
    {
        var slot = starts[asked.Skill!.Value];
        while (levels[slot] != (asked.Level ?? 0))
            slot++;
        return slot;
    }

    private static int Key(Asked asked) => (asked.Skill!.Value * Levels) + (asked.Level ?? 0);
}

/// <param name="Slot">The skill and level asked for; the complement of the level (0 for none) for an unresolved phrase.</param>
internal readonly record struct IndexedRequirement(int Slot, short Weight, Need Need);
