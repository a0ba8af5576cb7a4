namespace Microcity.Matching;

/// <summary>One line of a person's list, without its reasons.</summary>
/// <param name="SomethingDifferent">On a pupil's list: outside the strongest skill group.</param>
public readonly record struct Pair(string SourceRef, int Points, bool SomethingDifferent);

/// <summary>
/// The lists of all people of a region at once, and again the few that change when one opportunity or one person does. Lists are those of
/// <see cref="TopMatches"/>.
/// </summary>
public sealed class AllPairs
{
    private readonly Similarity similarity;
    private readonly DateOnly today;
    private readonly int count, threads;
    private readonly Dictionary<string, OpportunityInput> opportunities;
    private readonly MatchInput[] people;
    private readonly Pair[][] lists;
    private OpportunityIndex index;
    private TopMatches top;

    /// <param name="count">How many to list for each.</param>
    /// <param name="threads">Processors to use.</param>
    public AllPairs(Similarity similarity, IEnumerable<OpportunityInput> opportunities, IReadOnlyList<MatchInput> people, DateOnly today, int count = 20, int threads = 2)
    {
        (this.similarity, this.today, this.count, this.threads) = (similarity, today, count, threads);
        this.opportunities = opportunities.ToDictionary(o => o.SourceRef, StringComparer.Ordinal);
        this.people = [.. people];
        lists = new Pair[people.Count][];
        index = new(similarity, this.opportunities.Values);
        top = new(index);
        Each(person => List(person));
    }

    public int People => people.Length;

    /// <summary>Best first.</summary>
    public IReadOnlyList<Pair> Of(int person) => lists[person];

    public IReadOnlyList<Pair> Change(int person, MatchInput input)
    {
        people[person] = input;
        List(person);
        return lists[person];
    }

    /// <summary>Enters, changes or closes one opportunity; lists it cannot touch are left as they are.</summary>
    /// <param name="changed">Null to close it.</param>
    /// <returns>How many lists were made anew.</returns>
    public int Change(string sourceRef, OpportunityInput? changed)
    {
        if (changed is null)
            opportunities.Remove(sourceRef);
        else
            opportunities[sourceRef] = changed;
        index = new(similarity, opportunities.Values);
        top = new(index);
        var alone = changed is null ? null : new TopMatches(new(similarity, [changed]));
        var anew = 0;
        Each(person =>
        {
            if (!Touches(person, sourceRef, alone))
                return;
            List(person);
            Interlocked.Increment(ref anew);
        });
        return anew;
    }

    // A pupil's list that lacks something different takes it at any score.
    private bool Touches(int person, string sourceRef, TopMatches? alone)
    {
        var list = lists[person];
        if (Array.Exists(list, p => p.SourceRef == sourceRef))
            return true;
        if (alone?.Pairs(people[person], today, 1) is not [var (_, points, _)])
            return false;
        return list.Length < count || points >= list[^1].Points
            || (people[person].Age is not LegalAgeBand.Adult && list.Count(p => p.SomethingDifferent) < TopMatches.SomethingElse(count));
    }

    private void List(int person) => lists[person] = top.Pairs(people[person], today, count);

    private void Each(Action<int> what) => Parallel.For(0, people.Length, new() { MaxDegreeOfParallelism = threads }, what);
}
