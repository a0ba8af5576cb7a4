namespace Microcity.CareerOffice;

public enum FitBand
{
    Well,
    Fits,

    /// <summary>Other than what one likes most, and still not far.</summary>
    Wider,
}

/// <summary>An occupation as the list sees it.</summary>
/// <param name="Values">Six interest values, R I A S E C.</param>
/// <param name="Group">Its ISCO group of three digits.</param>
/// <param name="Here">There is an opening or a course here now.</param>
public sealed record InterestedOccupation(string Uri, double[] Values, string Group, bool Here)
{
    /// <summary>What it is most about; several where they are equal.</summary>
    public IEnumerable<InterestType> First => Enum.GetValues<InterestType>().Where(t => Values[(int)t] >= Values.Max());
}

/// <param name="R">Correlation; null on the list of a flat profile.</param>
public sealed record FittingOccupation(InterestedOccupation Occupation, double? R, FitBand Band);

/// <summary>The occupations of a result: those that fit, and always three in ten that lead elsewhere.</summary>
public static class FitList
{
    private const int MostBest = 14;
    private const int OfOneGroup = 2;
    private const int EachType = 2;

    public static IReadOnlyList<FittingOccupation> Of(InterestProfile profile, IReadOnlyCollection<InterestedOccupation> occupations)
    {
        if (profile.Signal is QuizSignal.None)
            return [];
        if (profile.Signal is QuizSignal.Flat)
            return Flat(occupations);
        double[] person = [.. Enum.GetValues<InterestType>().Select(profile.Raw)];
        var rated = occupations.Select(o => (Occupation: o, R: InterestFit.Of(person, o.Values))).Where(x => x.R is not null).Select(x => new FittingOccupation(x.Occupation, x.R, Band(x.R!.Value))).ToList();
        var groups = new Dictionary<string, int>();
        var best = Pick(rated.Where(f => f.Band is not FitBand.Wider).OrderBy(f => f.Band).ThenByDescending(f => f.Occupation.Here).ThenByDescending(f => f.R).ThenBy(f => f.Occupation.Uri, StringComparer.Ordinal), MostBest, groups);
        if (best.Count == 0)
            return Flat(occupations);
        var wider = Wider(rated.Except(best), profile.Ranks[0], WiderFor(best.Count), groups);
        return [.. best.Take(wider.Count * 7 / 3), .. wider];
    }

    /// <summary>Three in ten of the whole list.</summary>
    public static int WiderFor(int best) => (3 * best + 6) / 7;

    public static FitBand Band(double r) => r >= InterestFit.FitsWell ? FitBand.Well : r >= InterestFit.Fits ? FitBand.Fits : FitBand.Wider;

    // First what is about something two steps away on the ring; where nothing is that far from two different favourites, one step.
    private static List<FittingOccupation> Wider(IEnumerable<FittingOccupation> rated, IReadOnlyList<InterestType> firsts, int many, Dictionary<string, int> groups) => Pick(
        rated.Select(f => (Fit: f with { Band = FitBand.Wider }, Away: Math.Min(2, f.Occupation.First.Min(t => firsts.Min(o => InterestRing.Steps(t, o))))))
            .OrderByDescending(x => x.Away).ThenByDescending(x => x.Fit.R).ThenBy(x => x.Fit.Occupation.Uri, StringComparer.Ordinal).Select(x => x.Fit),
        many, groups);

    private static IReadOnlyList<FittingOccupation> Flat(IReadOnlyCollection<InterestedOccupation> occupations)
    {
        var picked = new HashSet<InterestedOccupation>();
        foreach (var type in Enum.GetValues<InterestType>())
            picked.UnionWith(occupations.Except(picked).OrderByDescending(o => Math.Round(o.Values[(int)type] * InterestRing.Types - o.Values.Sum(), 6)).ThenBy(o => o.Uri, StringComparer.Ordinal).Take(EachType));
        return [.. picked.Select(o => new FittingOccupation(o, null, FitBand.Wider))];
    }

    private static List<FittingOccupation> Pick(IEnumerable<FittingOccupation> inOrder, int most, Dictionary<string, int> groups)
    {
        var picked = new List<FittingOccupation>();
        foreach (var one in inOrder)
        {
            if (picked.Count == most)
                break;
            var used = groups.GetValueOrDefault(one.Occupation.Group);
            if (used == OfOneGroup)
                continue;
            groups[one.Occupation.Group] = used + 1;
            picked.Add(one);
        }
        return picked;
    }
}
