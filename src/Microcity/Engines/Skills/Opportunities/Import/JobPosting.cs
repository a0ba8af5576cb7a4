using System.Text.Json;
using System.Text.RegularExpressions;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Which property of a schema.org advert says what.</summary>
internal static partial class JobPosting
{
    private static readonly string[] Texts = ["description", "responsibilities", "qualifications", "experienceRequirements", "educationRequirements", "jobBenefits"];

    private static readonly string[] Addresses = ["@id", "url", "termCode", "sameAs"];

    public static FoundRow Read(JsonElement item, int number)
    {
        var posting = new FoundRow(number);
        void Say(ImportColumn column, string property, string? value) => posting.Say(column, property, value);

        Say(PostingColumn.Title, "title", One(item, "title") ?? One(item, "name"));
        Say(PostingColumn.Text, "description", string.Join("\n\n", Texts.Select(t => Word(item, t)).OfType<string>()));
        Say(PostingColumn.Language, "inLanguage", One(item, "inLanguage"));
        Say(PostingColumn.Organisation, "hiringOrganization", One(item, "hiringOrganization"));
        Say(PostingColumn.Posted, "datePosted", One(item, "datePosted"));
        Say(PostingColumn.Until, "validThrough", One(item, "validThrough"));
        Say(PostingColumn.Starts, "jobStartDate", One(item, "jobStartDate"));
        Say(PostingColumn.Remote, "jobLocationType", One(item, "jobLocationType"));
        Say(PostingColumn.Contract, "employmentType", Word(item, "employmentType"));
        Say(PostingColumn.Places, "totalJobOpenings", One(item, "totalJobOpenings"));
        Say(PostingColumn.Hours, "workHours", Hours().Match(Word(item, "workHours") ?? "") is { Success: true } hours ? hours.Value : null);
        Say(PostingColumn.Skills, "skills", Word(item, "skills"));
        Say(PostingColumn.Occupation, "occupationalCategory", Word(item, "occupationalCategory") ?? Word(item, "relevantOccupation"));
        Say(PostingColumn.Url, "url", One(item, "url"));
        Say(PostingColumn.Ref, "identifier", Reference(item));
        Place(item, posting);
        return posting;
    }

    private static void Place(JsonElement item, FoundRow posting)
    {
        if (!item.TryGetProperty("jobLocation", out var location))
            return;
        var all = location.ValueKind is JsonValueKind.Array ? [.. location.EnumerateArray().Take(5)] : new[] { location };
        posting.Say(PostingColumn.Place, "jobLocation", string.Join(", ", all.Select(Town).OfType<string>().Distinct()));
        if (all.Length == 1 && all[0].ValueKind is JsonValueKind.Object && all[0].TryGetProperty("geo", out var geo) && geo.ValueKind is JsonValueKind.Object)
        {
            posting.Say(PostingColumn.Latitude, "latitude", Word(geo, "latitude"));
            posting.Say(PostingColumn.Longitude, "longitude", Word(geo, "longitude"));
        }
    }

    private static string? Town(JsonElement place)
    {
        if (place.ValueKind is not JsonValueKind.Object)
            return Word(place);
        if (!place.TryGetProperty("address", out var address))
            address = place;
        return address.ValueKind is JsonValueKind.Object
            ? Word(address, "addressLocality") ?? Word(address, "addressRegion") ?? Word(address, "streetAddress") ?? Word(place, "name") ?? Word(address, "addressCountry")
            : Word(address);
    }

    private static string? Reference(JsonElement item)
    {
        if (item.TryGetProperty("identifier", out var identifier) && identifier.ValueKind is JsonValueKind.Object && Word(identifier, "value") is { } value)
            return Word(identifier, "name") is { } name ? $"{name}/{value}" : value;
        return Word(item, "identifier") ?? Word(item, "@id") ?? One(item, "url");
    }

    private static string? Word(JsonElement item, string property) =>
        item.ValueKind is JsonValueKind.Object && item.TryGetProperty(property, out var value) ? Word(value) : null;

    /// <summary>The first, where there are several.</summary>
    private static string? One(JsonElement item, string property) =>
        !item.TryGetProperty(property, out var value) ? null
        : value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(Word).FirstOrDefault(w => w is not null)
        : Word(value);

    /// <summary>Text of a value however deep it is wrapped; lists are joined by bars.</summary>
    private static string? Word(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Said(value) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => value.EnumerateArray().Select(Word).OfType<string>().ToList() is { Count: > 0 } words ? string.Join('|', words) : null,
        JsonValueKind.Object => Word(value, "@value") ?? EscoUri(value) ?? Word(value, "name") ?? Word(value, "legalName") ?? Word(value, "value") ?? Word(value, "alternateName") ?? Word(value, "description") ?? Word(value, "@id"),
        _ => null,
    };

    /// <summary>Null for text that is cut inside a sign.</summary>
    public static string? Said(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A skill that names its concept is better known by it than by its words.</summary>
    private static string? EscoUri(JsonElement term) =>
        Addresses.Select(p => Word(term, p)).FirstOrDefault(u => u is not null && OpportunityRules.IsConcept(u));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Hours();
}
