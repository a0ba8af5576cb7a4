using Microcity.Matching;

namespace Microcity.Benchmarks;

/// <summary>
/// A taxonomy of the shape of ESCO 1.1.1 (13,896 skills, 412 direct groups of up to some 200, 6,500 ties to 2,313 broader skills, one
/// with near 300 below it), occupations that draw on some 20 groups each, and people and opportunities that come from occupations.
/// </summary>
internal sealed class MadeUpCity
{
    private const int Skills = 13_896, Groups = 412, Parents = 2_313, Occupations = 3_007;
    private static readonly DateOnly FirstDay = new(2027, 1, 1);

    private readonly Seeded seeded;
    private readonly int[][] membersOf;
    private readonly (int[] Essential, int[] Optional)[] occupations;

    public MadeUpCity(ulong seed)
    {
        seeded = new(seed);
        var groupOf = Enumerable.Range(0, Skills).Select(_ => Skills + seeded.SkewedBelow(Groups, 1.4)).ToArray();
        membersOf = [.. Enumerable.Range(Skills, Groups).Select(x => Enumerable.Range(0, Skills).Where(y => groupOf[y] == x).ToArray())];
        Similarity = new(Graph(groupOf));
        var transversal = Enumerable.Range(0, 95).Select(_ => seeded.Below(Skills)).ToArray();
        occupations = [.. Enumerable.Range(0, Occupations).Select(_ => Occupation(transversal))];
    }

    public Similarity Similarity { get; }

    public static DateOnly Today => FirstDay;

    public OpportunityInput Opportunity(int number, int essentials, int optionals)
    {
        var occupation = occupations[seeded.SkewedBelow(Occupations, 2)];
        return new()
        {
            SourceRef = $"market-{number:000000}",
            OpenUntil = FirstDay.AddDays(seeded.Below(90)),
            Requirements =
            [
                .. seeded.Some(occupation.Essential, essentials).Select(x => new Asked(x, Need.Essential, Level())),
                .. seeded.Some(occupation.Optional, optionals).Select(x => new Asked(x, Need.Optional)),
            ],
            Conditions = Conditions(),
        };
    }

    public MatchInput Person(int held)
    {
        int[] known =
        [
            .. Enumerable.Range(0, 3).SelectMany(_ => occupations[seeded.SkewedBelow(Occupations, 2)] switch { var (e, o) => e.Concat(o) }).Distinct(),
        ];
        return new()
        {
            Skills = [.. seeded.Some(known, held).Select(x => new Held(x, (Proof)seeded.SkewedBelow(3, 3), Level()))],
            Languages = [new("lv", seeded.Below(7)), new("en", seeded.Below(7))],
            Licences = seeded.OneIn(2) ? ["B"] : [],
            Place = Cell(),
            Permit = true,
            Age = seeded.OneIn(5) ? LegalAgeBand.From15To17 : LegalAgeBand.Adult,
        };
    }

    private int? Level() => seeded.OneIn(3) ? seeded.Below(4) + 1 : null;

    private PlaceCell Cell() => new(5720 + seeded.Below(30), 2140 + seeded.Below(30));

    private List<Condition> Conditions()
    {
        var conditions = new List<Condition>();
        if (seeded.OneIn(2))
            conditions.Add(new LanguageCondition("lv", seeded.Below(5) + 1));
        if (seeded.OneIn(4))
            conditions.Add(new LicenceCondition("B"));
        if (seeded.OneIn(2))
            conditions.Add(new PlaceCondition(Cell(), 20));
        if (seeded.OneIn(3))
            conditions.Add(new AgeCondition(LegalAgeBand.Adult));
        return conditions;
    }

    private (int[] Essential, int[] Optional) Occupation(int[] transversal)
    {
        int[] near = [.. Enumerable.Range(0, 20).SelectMany(_ => membersOf[seeded.Below(Groups)])];
        return ([.. seeded.Some(near, 18), .. seeded.Some(transversal, 3)], seeded.Some(near, 20));
    }

    private SkillGraph Graph(int[] groupOf)
    {
        var broader = new HashSet<int>[Skills + Groups];
        for (var skill = 0; skill < broader.Length; skill++)
        {
            broader[skill] = [];
            if (skill >= Skills)
                continue;
            for (var i = 0; i < 2 && seeded.Below(100) < 30; i++)
            {
                if (seeded.SkewedBelow(Parents, 2.5) is var parent && parent < skill)
                    broader[skill].Add(parent);
            }
        }
        var groups = Enumerable.Range(0, Skills + Groups).Select(x => x < Skills ? [groupOf[x]] : Array.Empty<int>()).ToArray();
        return new()
        {
            Count = Skills + Groups,
            Broader = Adjacency.From(broader),
            Narrower = Adjacency.From(Turned(broader)),
            Groups = Adjacency.From(groups),
            Members = Adjacency.From(Turned(groups)),
            Languages = new HashSet<int>(),
        };
    }

    private static List<int>[] Turned(IReadOnlyList<IReadOnlyCollection<int>> edges)
    {
        var turned = new List<int>[edges.Count];
        for (var i = 0; i < turned.Length; i++)
            turned[i] = [];
        for (var i = 0; i < turned.Length; i++)
        {
            foreach (var target in edges[i])
                turned[target].Add(i);
        }
        return turned;
    }
}
