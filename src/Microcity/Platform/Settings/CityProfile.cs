namespace Microcity.Platform;

/// <summary>How a city presents itself: setting <c>platform.profile</c>.</summary>
/// <param name="Languages">The first is the city's own.</param>
/// <param name="Theme">sea, river, forest, brick, plum or graphite.</param>
/// <param name="Drawing">Which line drawing stands on the front page: <c>ventspils</c>, <c>valmiera</c> or none.</param>
/// <param name="Office">Whom people can ask.</param>
public sealed record CityProfile(CityName Name, string[] Languages, string Theme, string? Drawing, Office Office)
{
    public const string Key = "platform.profile";
}

/// <param name="Hours">By language.</param>
/// <param name="Place">By language.</param>
public sealed record Office(string Phone, string Email, IReadOnlyDictionary<string, string> Hours, IReadOnlyDictionary<string, string> Place)
{
    /// <summary>The number on one line, however narrow the page.</summary>
    public string PhoneUnbroken() => Phone.Replace(' ', '\u00A0');

    /// <summary>What a telephone dials.</summary>
    public string PhoneLink() => "tel:" + Phone.Replace(" ", "", StringComparison.Ordinal);
}
