using System.Text.RegularExpressions;

namespace Microcity.Platform;

/// <summary>
/// Sample values of the map. In angle brackets stands where a value comes from: <c>&lt;me.personId&gt;</c> and
/// <c>&lt;sessions[-1].id&gt;</c> (the last one) from the answer to that GET, <c>&lt;account.email&gt;</c> from <c>demo-accounts.json</c>,
/// <c>&lt;uuid&gt;</c> is any new one, <c>&lt;day+30&gt;</c> a date that many days from today. What only a device, a mail, a person or the
/// console can give says so: <c>&lt;passkey&gt;</c>, <c>&lt;mail&gt;</c>, <c>&lt;code&gt;</c>, <c>&lt;console&gt;</c>.
/// </summary>
public static partial class Sample
{
    /// <summary>Sources that no script has.</summary>
    public static IReadOnlySet<string> FromOutside { get; } = new HashSet<string> { "passkey", "mail", "code", "console" };

    /// <summary>Puts the values into the path; those without a place there become the query.</summary>
    public static string Fill(string address, string? values)
    {
        var query = new List<string>();
        foreach (var value in (values ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, text) = (value[..value.IndexOf('=', StringComparison.Ordinal)], value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            if (address.Contains($"{{{name}}}", StringComparison.Ordinal))
                address = address.Replace($"{{{name}}}", text, StringComparison.Ordinal);
            else
                query.Add(value);
        }
        return query.Count == 0 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{string.Join('&', query)}";
    }

    /// <summary>Where the values of a text come from, without the brackets.</summary>
    public static IEnumerable<string> Sources(string text) => Source().Matches(text).Select(m => m.Groups[1].Value);

    public static string Replace(string text, Func<string, string> value) => Source().Replace(text, m => value(m.Groups[1].Value));

    [GeneratedRegex(@"<([a-z][A-Za-z0-9/?=&+.\[\]-]*)>")]
    private static partial Regex Source();
}
