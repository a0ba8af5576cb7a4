using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microcity.CareerOffice;

/// <summary>How much learning the work needs that an item pictures.</summary>
public enum QuizZone { Low, Middle, High }

public enum QuizSetting { Home, School, Workplace, Outdoors }

/// <summary>One thing somebody may like to do.</summary>
/// <param name="Id">The type and its number within it, from 1.</param>
public sealed record QuizItem(string Id, InterestType Type, string En, string Lv, QuizZone Zone, QuizSetting Setting)
{
    public string In(string language) => language == "lv" ? Lv : En;
}

/// <summary>The sixty items in printed order, in blocks of six with one of each type; the first five blocks are the short form.</summary>
public static class QuizItems
{
    public const int Short = 30;
    public const int Long = 60;
    public const int OnePage = 6;

    /// <summary>Raised when items change, so that an older code is not read as another answer; 0 to 15.</summary>
    public const int SetVersion = 0;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<QuizItem> All { get; } = Read();

    public static IReadOnlyList<QuizItem> Of(bool isShort) => isShort ? [.. All.Take(Short)] : All;

    private static List<QuizItem> Read()
    {
        using var file = typeof(QuizItems).Assembly.GetManifestResourceStream("career-office/items.json")!;
        return JsonSerializer.Deserialize<List<QuizItem>>(file, Written)!;
    }
}
