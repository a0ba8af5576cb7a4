using System.Globalization;
using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Programmes;

/// <summary>Which public value completes a lottery: a day and the numbers drawn on it, ascending, such as <c>2027-04-02 05 11 17 23 31</c>.</summary>
public static partial class PublicValueRules
{
    public static DateOnly? DayOf(string value) =>
        DateOnly.TryParseExact(value.Length < 10 ? "" : value[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static Refusal? Unreadable(string? value) => value is not null && Shape().IsMatch(value) && DayOf(value) is not null && Ascending(value[11..].Split(' '))
        ? null
        : Refusal.Malformed("value", "programmes.value-shape", "programmes.reason.value-shape", new("programmes.remedy.value-shape"));

    /// <summary>Of a drawing on the published day or, where that did not take place, of a later one; never of one to come.</summary>
    public static Refusal? WrongDay(string value, DateOnly drawnOn, DateOnly today) => DayOf(value) is { } day && drawnOn <= day && day <= today
        ? null
        : Refusal.Malformed("value", "programmes.value-day", "programmes.reason.value-day", new("programmes.remedy.value-day", null, ("day", drawnOn)), ("day", drawnOn));

    /// <summary>What the second person enters must be what the first entered; both are shown and nothing is kept.</summary>
    public static Refusal? Differs(string value, string first) => value == first
        ? null
        : Refusal.Malformed("value", "programmes.value-differs", "programmes.reason.value-differs", new("programmes.remedy.value-differs"), ("first", first), ("second", value));

    public static Refusal? NotYet(DateOnly drawnOn, DateOnly today) => drawnOn <= today
        ? null
        : Refusal.Rule(new Reason("programmes.not-drawn-yet", "programmes.reason.not-drawn-yet", [("day", drawnOn)], [new("programmes.remedy.not-drawn-yet", null, ("day", drawnOn))]));

    private static bool Ascending(string[] numbers) => numbers.Zip(numbers.Skip(1)).All(n => string.CompareOrdinal(n.First, n.Second) < 0);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}( \d{2}){1,20}$")]
    private static partial Regex Shape();
}
