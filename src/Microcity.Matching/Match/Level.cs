namespace Microcity.Matching;

/// <summary>Levels of a skill: 1 starting, 2 with help, 3 on my own, 4 can teach it.</summary>
internal static class Level
{
    public static void Check(int level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 4);
    }
}
