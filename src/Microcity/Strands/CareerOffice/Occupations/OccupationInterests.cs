using Microcity.Matching;

namespace Microcity.CareerOffice;

/// <summary>The interests of a list's occupations from the public tables: the best source each one has.</summary>
public static class OccupationInterests
{
    private const int UnitGroup = 4;

    public static IReadOnlyDictionary<string, KnownInterests> Of(TaxonomyView list, InterestFiles files)
    {
        var occupations = list.Of(ConceptKind.Occupation).Select(o => (Uri: list.Uri(o), Code: list.Code(o) ?? "")).ToList();
        var forward = files.Forward.Where(f => files.Onet.ContainsKey(f.Onet) && Weight(f.Relation) > 0).ToLookup(f => f.Esco, f => (files.Onet[f.Onet], Weight(f.Relation)), StringComparer.Ordinal);
        var reverse = files.Reverse.Where(r => files.Onet.ContainsKey(r.Onet)).ToLookup(r => r.Code, r => (files.Onet[r.Onet], 1d), StringComparer.Ordinal);
        var known = new Dictionary<string, KnownInterests>(StringComparer.Ordinal);
        foreach (var (uri, code) in occupations)
        {
            if (forward.Contains(uri))
                known[uri] = new(Mean(forward[uri]), InterestSource.Forward);
            else if (reverse.Contains(code))
                known[uri] = new(Mean(reverse[code]), InterestSource.Reverse);
        }
        var groups = occupations.Where(o => known.ContainsKey(o.Uri)).ToLookup(o => Unit(o.Code), o => (known[o.Uri].Values, 1d));
        foreach (var (uri, code) in occupations.Where(o => !known.ContainsKey(o.Uri)).ToList())
        {
            if (groups.Contains(Unit(code)))
                known[uri] = new(Mean(groups[Unit(code)]), InterestSource.Estimated);
        }
        return known;
    }

    private static double Weight(string relation) => relation switch
    {
        "exactMatch" => 1,
        "closeMatch" => .9,
        "narrowMatch" => .8,
        "broadMatch" => .6,
        _ => 0,
    };

    private static string Unit(string code) => code.Length > UnitGroup ? code[..UnitGroup] : code;

    private static double[] Mean(IEnumerable<(double[] Values, double Weight)> all)
    {
        var (sum, weights) = (new double[InterestRing.Types], 0d);
        foreach (var (values, weight) in all)
        {
            weights += weight;
            for (var i = 0; i < sum.Length; i++)
                sum[i] += values[i] * weight;
        }
        return [.. sum.Select(s => s / weights)];
    }
}
