using System.Globalization;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>The one place that knows how a condition lies in a row and what it means in matching.</summary>
public static class ConditionValues
{
    private static readonly string[] Cefr = ["A1", "A2", "B1", "B2", "C1", "C2"];

    /// <summary>All conditions of an opportunity; the contracts it offers are one of them.</summary>
    /// <param name="asked">Rows of this opportunity.</param>
    public static IReadOnlyList<Condition> Of(Opportunity opportunity, IEnumerable<HardCondition> asked) =>
        Of(opportunity.Cell, opportunity.Remote, opportunity.Contract, asked);

    /// <param name="cell">Of the opportunity's place.</param>
    /// <param name="asked">Rows of this opportunity.</param>
    public static IReadOnlyList<Condition> Of(PlaceCell? cell, Remote remote, ContractKinds contract, IEnumerable<HardCondition> asked)
    {
        var all = asked.OrderBy(c => c.Kind).ThenBy(c => c.Value, StringComparer.Ordinal).Select(c => Read(c.Kind, c.Value, cell, remote)).OfType<Condition>();
        return [.. contract is ContractKinds.None ? all : all.Append(new ContractCondition(contract)).Distinct()];
    }

    /// <returns>Null if the value means nothing, or asks for nearness to a place that has no cell.</returns>
    public static Condition? Read(ConditionKind kind, string value, PlaceCell? cell = null, Remote remote = Remote.No) => kind switch
    {
        ConditionKind.Language => Language(value),
        ConditionKind.Licence => value.Length is > 0 and <= 20 ? new LicenceCondition(value) : null,
        ConditionKind.Place => cell is { } here && Number(value) is > 0 and var km ? new PlaceCondition(here, km, remote is Remote.Full) : null,
        ConditionKind.Contract => Contracts(value) is not ContractKinds.None and var offered ? new ContractCondition(offered) : null,
        ConditionKind.Permit => value.Length == 0 ? new PermitCondition() : null,
        ConditionKind.Age => Ages(value),
        _ => null,
    };

    /// <summary>Reads <c>language:lv:B2</c>, <c>licence:B</c>, <c>age:15</c>, <c>age:13-17</c>, <c>permit</c>, <c>place:30</c>, <c>contract:part-time</c> as people write them in a file.</summary>
    /// <returns>Null if it means nothing.</returns>
    public static ConditionAsked? Parse(string written)
    {
        var (name, value) = written.Trim().Split(':', 2) switch { [var n, var v] => (n.Trim(), v.Trim()), [var n] => (n.Trim(), ""), _ => ("", "") };
        if (!Enum.TryParse<ConditionKind>(name, ignoreCase: true, out var kind) || name.Length == 0 || !char.IsAsciiLetter(name[0]))
            return null;
        value = kind switch
        {
            ConditionKind.Language when Language(value.ToLowerInvariant()) is { } spoken => $"{spoken.Language}:{spoken.Cefr}",
            ConditionKind.Licence => value.ToUpperInvariant() is { Length: <= 3 } code ? code : value.ToLowerInvariant(),
            _ => value,
        };
        return Read(kind, value, new PlaceCell()) is null ? null : new(kind, value);
    }

    /// <summary>The way back: what <see cref="Parse"/> reads as this condition.</summary>
    public static string Written(ConditionKind kind, string value) => kind switch
    {
        ConditionKind.Language when Language(value) is { } spoken => $"language:{spoken.Language}:{Cefr[spoken.Cefr - 1]}",
        _ when value.Length == 0 => kind.ToString().ToLowerInvariant(),
        _ => $"{kind.ToString().ToLowerInvariant()}:{value}",
    };

    /// <summary><c>part-time</c> as <see cref="ContractKinds.PartTime"/>; several separated by a bar.</summary>
    /// <returns>None if one of them is no contract.</returns>
    public static ContractKinds Contracts(string value)
    {
        var all = ContractKinds.None;
        foreach (var word in value.Split('|', StringSplitOptions.TrimEntries))
        {
            var name = word.Replace("-", "", StringComparison.Ordinal);
            if (name.Length == 0 || !name.All(char.IsAsciiLetter) || !Enum.TryParse<ContractKinds>(name, ignoreCase: true, out var one) || one is ContractKinds.None)
                return ContractKinds.None;
            all |= one;
        }
        return all;
    }

    private static LanguageCondition? Language(string value) => value.Split(':') switch
    {
        [{ Length: 2 or 3 } language, { Length: 1 } number] when Lower(language) && number[0] is >= '1' and <= '6' => new(language, number[0] - '0'),
        [{ Length: 2 or 3 } language, { Length: 2 } name] when Lower(language) && Array.IndexOf(Cefr, name.ToUpperInvariant()) is >= 0 and var level => new(language, level + 1),
        _ => null,
    };

    private static AgeCondition? Ages(string value) => value.Split('-') switch
    {
        [var from] when Number(from) is >= 1 and <= 99 and var youngest => new(Band(youngest)),
        [var from, var to] when Number(from) is >= 1 and var youngest && Number(to) is <= 99 and var oldest && youngest <= oldest => new(Band(youngest), Band(oldest)),
        _ => null,
    };

    private static LegalAgeBand Band(int years) => years switch
    {
        < 13 => LegalAgeBand.Under13,
        < 15 => LegalAgeBand.From13To14,
        < 18 => LegalAgeBand.From15To17,
        _ => LegalAgeBand.Adult,
    };

    private static bool Lower(string text) => text.All(char.IsAsciiLetterLower);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
