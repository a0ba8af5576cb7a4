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
/// judged once per person, and one that fails excludes the classes it stands in.
/// </summary>
internal sealed class ConditionClasses
{
    private readonly Condition[] conditions;
    private readonly int[] conditionsOf;
    private readonly int[] starts;
    private readonly int[][] classesWith;
    private readonly Standpoint[] unlessExcluded;
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
        (conditionsOf, starts, sizes) = ([.. needed], [.. ends], [.. members]);
        unlessExcluded = [.. mayScore.Select(x => x ? Standpoint.Scored : Standpoint.CannotBeScored)];
        var with = Enumerable.Range(0, Count).SelectMany(x => ConditionsOf(x).ToArray().Select(y => (Condition: y, Class: x))).ToLookup(x => x.Condition, x => x.Class);
        classesWith = [.. Enumerable.Range(0, conditions.Length).Select(x => with[x].ToArray())];
    }

    public int[] ClassOf { get; }

    public int Count => sizes.Length;

    public int SizeOf(int number) => sizes[number];

    public Condition[] Of(int opportunity)
    {
        var numbers = ConditionsOf(ClassOf[opportunity]);
        var found = new Condition[numbers.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = conditions[numbers[i]];
        return found;
    }

    public bool IsScorable(int opportunity) => unlessExcluded[ClassOf[opportunity]] is Standpoint.Scored;

    /// <param name="standpoints">Receives the standpoint of each class.</param>
    public void Judge(MatchInput person, Span<Standpoint> standpoints)
    {
        if (person.Skills.Count is 0)
            standpoints.Fill(Standpoint.CannotBeScored);
        else
            unlessExcluded.CopyTo(standpoints);
        for (var i = 0; i < conditions.Length; i++)
        {
            if (conditions[i].Judge(person).Verdict is not Verdict.Failed)
                continue;
            foreach (var excluded in classesWith[i])
                standpoints[excluded] = Standpoint.Excluded;
        }
    }

    private ReadOnlySpan<int> ConditionsOf(int number) => conditionsOf.AsSpan(starts[number]..starts[number + 1]);

    private static int Number<T>(Dictionary<T, int> numbers, T one)
        where T : notnull
    {
        if (!numbers.TryGetValue(one, out var number))
            numbers.Add(one, number = numbers.Count);
        return number;
    }
}
