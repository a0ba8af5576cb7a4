namespace Microcity.Matching;

/// <summary>The sums a score is made of (rule 19). Essentials carry 80 points of 100, optionals 20 if there are any.</summary>
/// <param name="Essentials">E: summed weights of the essential requirements, above 0.</param>
/// <param name="Optionals">O: summed weights of the optional ones.</param>
/// <param name="EssentialValue">e: summed weight × value of the essentials, in 1/10,000.</param>
/// <param name="OptionalValue">o: the same of the optionals.</param>
public readonly record struct Score(long Essentials, long Optionals, long EssentialValue, long OptionalValue)
{
    /// <summary>
    /// Hundredths of a point, 0 to 10,000, rounded half up once. 10,000 is kept for those to whom nothing is missing, 0 for
    /// those who have nothing in common: rounding alone leads to neither.
    /// </summary>
    public int Points => PointsOf(Parts);

    /// <summary>What one unit of weight × value adds to <see cref="Parts"/>.</summary>
    public long Lift(Need need) => need switch
    {
        Need.Essential => Optionals is 0 ? 1 : 8 * Optionals,
        Need.Optional => 2 * Essentials,
        _ => 0,
    };

    /// <summary>The exact score is <c>Parts / Whole</c> hundredths of a point.</summary>
    internal long Parts => (Lift(Need.Essential) * EssentialValue) + (Lift(Need.Optional) * OptionalValue);

    internal long Whole => Optionals is 0 ? Essentials : 10 * Essentials * Optionals;

    /// <summary>The weights of an opportunity, with nothing reached yet.</summary>
    public static Score Of(OpportunityInput opportunity)
    {
        var (essentials, optionals) = (0L, 0L);
        foreach (var asked in opportunity.Requirements)
        {
            if (asked.Need is Need.Essential)
                essentials += asked.Weight;
            else if (asked.Need is Need.Optional)
                optionals += asked.Weight;
        }
        return new(essentials, optionals, 0, 0);
    }

    /// <summary>This score with one more requirement served.</summary>
    public Score With(Need need, int weight, int value) => need switch
    {
        Need.Essential => this with { EssentialValue = EssentialValue + ((long)weight * value) },
        Need.Optional => this with { OptionalValue = OptionalValue + ((long)weight * value) },
        _ => this,
    };

    internal int PointsOf(long parts)
    {
        if (parts is 0)
            return 0;
        var rounded = (int)(((2 * parts) + Whole) / (2 * Whole));
        return parts == Value.Full * Whole ? Value.Full : Math.Clamp(rounded, 1, Value.Full - 1);
    }
}
