namespace Microcity.CareerOffice;

/// <summary>How clearly the answers speak.</summary>
public enum QuizSignal
{
    Clear,

    /// <summary>All six areas are about equally liked.</summary>
    Flat,

    /// <summary>Nothing can be read from them.</summary>
    None,
}

/// <summary>What the answers say: six scores and how far they can be trusted. Nothing else goes in, and nobody's age or name.</summary>
public sealed record InterestProfile
{
    /// <summary>Answered ones may be five to ten in number; everything they can be divided by.</summary>
    internal const int Unit = 2520;

    /// <summary>In 2520ths of a point, by type.</summary>
    public required IReadOnlyList<long> Units { get; init; }

    /// <summary>The most points a type can have.</summary>
    public required int Most { get; init; }

    public required QuizSignal Signal { get; init; }

    /// <summary>Many answers came quicker than one reads.</summary>
    public required bool Fast { get; init; }

    public double Raw(InterestType type) => (double)Units[(int)type] / Unit;

    public double Percent(InterestType type) => Raw(type) * 100 / Most;

    /// <summary>From the most liked to the least, equals together.</summary>
    public IReadOnlyList<IReadOnlyList<InterestType>> Ranks =>
        [.. Enum.GetValues<InterestType>().GroupBy(t => Units[(int)t]).OrderByDescending(g => g.Key).Select(g => (IReadOnlyList<InterestType>)[.. g])];

    /// <summary>The three strongest, equals kept together; empty where the answers are not clear.</summary>
    public IReadOnlyList<IReadOnlyList<InterestType>> Letters
    {
        get
        {
            if (Signal is not QuizSignal.Clear)
                return [];
            var (letters, ranks) = (new List<IReadOnlyList<InterestType>>(), Ranks);
            for (var i = 0; letters.Sum(l => l.Count) < 3; i++)
                letters.Add(ranks[i]);
            return letters;
        }
    }

    /// <summary>Such as <c>R = I, C</c>.</summary>
    public string Spelt => string.Join(", ", Letters.Select(l => string.Join(" = ", l)));
}
