namespace Microcity.CareerOffice;

/// <summary>What the occupations of the starter list are about, as we judge it: three letters each, the strongest first.</summary>
public static class StarterInterests
{
    private static readonly double[] Strength = [6, 5, 4];
    private const double Other = 2;

    public static IReadOnlyDictionary<string, KnownInterests> All { get; } = Read();

    private static Dictionary<string, KnownInterests> Read()
    {
        using var file = new StreamReader(typeof(StarterInterests).Assembly.GetManifestResourceStream("career-office/starter-interests.csv")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(l => l.Split(',')).ToDictionary(l => l[0], l => new KnownInterests(Values(l[1]), InterestSource.Ours));
    }

    private static double[] Values(string letters) =>
        [.. Enum.GetValues<InterestType>().Select(t => letters.IndexOf(t.ToString(), StringComparison.Ordinal) is >= 0 and var at ? Strength[at] : Other)];
}
