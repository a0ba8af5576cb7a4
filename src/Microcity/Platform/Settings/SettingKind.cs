using System.Reflection;
using System.Text.Json;

namespace Microcity.Platform;

/// <summary>What a module's setting is called, and between which numbers it lies.</summary>
/// <param name="textKey">What it is, with its unit.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingWordsAttribute(string textKey) : Attribute
{
    public string TextKey { get; } = textKey;

    public int Least { get; init; }

    public int Most { get; init; } = int.MaxValue;
}

/// <summary>One field of a module's record of settings: yes or no, a number, or a number that the law sets.</summary>
/// <param name="Key">Such as <c>skills.contest-working-days</c>.</param>
/// <param name="Field">As the country pack calls it: <c>contestWorkingDays</c>.</param>
public sealed record SettingKind(string Module, string Key, string Field, SettingWordsAttribute Words, PropertyInfo Property)
{
    public bool YesOrNo => Property.PropertyType == typeof(bool);

    public static IEnumerable<SettingKind> Of(Module module) =>
        from property in module.Settings?.GetProperties() ?? []
        let words = property.GetCustomAttribute<SettingWordsAttribute>() ?? throw new InvalidOperationException($"{property.Name} of {module.Name} has no [SettingWords].")
        select new SettingKind(
            module.Name, $"{module.Name}.{JsonNamingPolicy.KebabCaseLower.ConvertName(property.Name)}", JsonNamingPolicy.CamelCase.ConvertName(property.Name), words, property);

    /// <param name="settings">The module's record.</param>
    public JsonElement Value(object settings) => JsonSerializer.SerializeToElement(Property.GetValue(settings), CountryPack.Strict);

    /// <summary>Whether it is of the right type and lies between its bounds; of what the law sets, every value.</summary>
    public bool Fits(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => YesOrNo,
        JsonValueKind.Number => !YesOrNo && value.TryGetInt32(out var number) && number >= Words.Least && number <= Words.Most,
        JsonValueKind.Array => Property.PropertyType == typeof(LegalNumber) && value.EnumerateArray().All(v => Fits(v.GetProperty("value"))),
        _ => false,
    };
}
