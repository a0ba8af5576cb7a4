using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microcity.CareerOffice;

/// <summary>Words for a CV and a talk; never a ranking of occupations.</summary>
public enum Strength { Drive, Lead, Team, Care, Calm, Careful, Inventive, Thinking }

/// <param name="Reverse">Agreeing speaks for the opposite, which is no fault either.</param>
public sealed record StrengthStatement(Strength Strength, string En, string Lv, bool Reverse)
{
    public string In(string language) => language == "lv" ? Lv : En;
}

/// <summary>Forty statements, five pages with one of each strength.</summary>
public static class StrengthStatements
{
    public const int OnePage = 8;
    public const int Count = 40;
    public const int Pages = Count / OnePage;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<StrengthStatement> All { get; } = Read();

    private static List<StrengthStatement> Read()
    {
        using var file = typeof(StrengthStatements).Assembly.GetManifestResourceStream("career-office/statements.json")!;
        return JsonSerializer.Deserialize<List<StrengthStatement>>(file, Written)!;
    }
}
