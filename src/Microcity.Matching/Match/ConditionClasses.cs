namespace Microcity.Matching;

/// <summary>What can be said of a person and an opportunity before any score.</summary>
internal enum Standpoint : byte
{
    Scored,
    Excluded,
    CannotBeScored,
}

/// <summary>
/// Opportunities with the same conditions, and alike in whether they may be scored, are one class: each distinct condition is
/// judged once per person, then each class once.
/// </summary>
internal sealed class ConditionClasses
{
    private readonly Condition[] conditions;
    private readonly int[] conditionsOf;
    private readonly int[] starts;
    private readonly bool[] scorable;
    private readonly int[] sizes;

    public ConditionClasses(OpportunityInput[] opportunities)
    {
        var numbers = new Dictionary<Condition, int>();
        var classes = new Dictionary<string, int>();
        var (needed, ends, mayScore, members) = (new List<int>(), new List<int> { 0 }, new List<bool>(), new List<int>());
        ClassOf = new int[opportunities.Length];
        for (var i = 0; i < opportunities.Length; i++)
        {
            int[] needs = [.. opportunities[i].Conditions.Select(x => Number(numbers, x))];
            var isScorable = opportunities[i].Unscorable() is null;
            ref var number = ref ClassOf[i];
            number = Number(classes, $"{isScorable} {string.Join(' ', needs)}");
            if (number == members.Count)
            {
                needed.AddRange(needs);
                ends.Add(needed.Count);
                mayScore.Add(isScorable);
                members.Add(0);
            }
            members[number]++;
        }
        conditions = [.. numbers.OrderBy(x => x.Value).Select(x => x.Key)];
        (conditionsOf, starts, scorable, sizes) = ([.. needed], [.. ends], [.. mayScore], [.. members]);
    }

    public int[] ClassOf { get; }

    public int Count => scorable.Length;

    public int ConditionCount => conditions.Length;

    public int SizeOf(int number) => sizes[number];

    public Condition[] Of(int opportunity)
    {
        var number = ClassOf[opportunity];
        return [.. conditionsOf[starts[number]..starts[number + 1]].Select(x => conditions[x])];
    }

    public bool IsScorable(int opportunity) => scorable[ClassOf[opportunity]];

    /// <param name="failed">Room for <see cref="ConditionCount"/>.</param>
    /// <param name="standpoints">Receives the standpoint of each class.</param>
    public void Judge(MatchInput person, Span<bool> failed, Span<Standpoint> standpoints)
    {
        for (var i = 0; i < failed.Length; i++)
            failed[i] = conditions[i].Judge(person).Verdict is Verdict.Failed;
        var nothingHeld = person.Skills.Count is 0;
        var from = 0;
        for (var i = 0; i < standpoints.Length; i++)
        {
            var excluded = false;
            foreach (var condition in conditionsOf.AsSpan(from..starts[i + 1]))
                excluded |= failed[condition];
            from = starts[i + 1];
            standpoints[i] = excluded ? Standpoint.Excluded
                : nothingHeld || !scorable[i] ? Standpoint.CannotBeScored
                : Standpoint.Scored;
        }
    }

    private static int Number<T>(Dictionary<T, int> numbers, T one)
        where T : notnull
    {
        if (!numbers.TryGetValue(one, out var number))
            numbers.Add(one, number = numbers.Count);
        return number;
    }
}
