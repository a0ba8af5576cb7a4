using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>How people write kinds, days and amounts in files, in both languages; null is what nobody could mean.</summary>
internal static partial class PostingValues
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yyyy'.'", "yyyy.MM.dd", "yyyy.MM.dd'.'", "d/M/yyyy", "yyyy/MM/dd"];

    private static readonly FrozenDictionary<string, SourceKind> Kinds = Words<SourceKind>(
        (SourceKind.Vacancy, "vacancy|job|work|vakance|darbs"), (SourceKind.Course, "course|training|kursi|kurss|apmācība|apmācības"), (SourceKind.SummerPost, "summer post|summer job|vasaras darbs"),
        (SourceKind.Internship, "internship|traineeship|prakse"), (SourceKind.Mentor, "mentor|mentors"), (SourceKind.Workshop, "workshop|darbnīca|meistarklase"), (SourceKind.Market, "market|advert|sludinājums|tirgus"));

    private static readonly FrozenDictionary<string, Remote> Remotes = Words<Remote>(
        (Remote.No, "no|nē|0|false|on site|klātienē|nav"), (Remote.Partly, "partly|partial|hybrid|daļēji|hibrīds"), (Remote.Full, "full|fully|yes|1|true|telecommute|remote|jā|pilnībā|attālināti"));

    private static readonly FrozenDictionary<string, bool> Answers = Words<bool>((true, "yes|1|true|x|jā"), (false, "no|0|false|nē"));

    private static readonly FrozenDictionary<string, ContractKinds> ContractNames = Words<ContractKinds>(
        (ContractKinds.None, "full time|pilna slodze|pilns darba laiks|other|cits"), (ContractKinds.Permanent, "permanent|indefinite|pastāvīgs|pastāvīgs darbs|uz nenoteiktu laiku|beztermiņa"),
        (ContractKinds.FixedTerm, "fixed term|temporary|per diem|uz noteiktu laiku|pagaidu|pagaidu darbs|terminēts|termiņa"), (ContractKinds.PartTime, "part time|nepilna slodze|nepilns darba laiks|pusslodze"),
        (ContractKinds.Seasonal, "seasonal|sezonas|sezonas darbs|summer|vasaras darbs"), (ContractKinds.Internship, "internship|intern|prakse"), (ContractKinds.Apprenticeship, "apprenticeship|apprentice|māceklis|mācekļa"),
        (ContractKinds.SelfEmployed, "self employed|contractor|freelance|pašnodarbināts|pašnodarbinātais|uzņēmuma līgums"), (ContractKinds.Voluntary, "voluntary|volunteer|brīvprātīgs|brīvprātīgais darbs"));

    public static SourceKind? Kind(string written) => Of(Kinds, written);

    public static Remote? RemoteWork(string written) => Of(Remotes, written);

    public static bool? Yes(string written) => Of(Answers, written);

    /// <summary>Several are separated by a bar, a comma or a plus.</summary>
    public static ContractKinds? Contract(string written)
    {
        var all = ContractKinds.None;
        foreach (var word in written.Split(['|', ',', '+', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Of(ContractNames, word) is not { } one)
                return null;
            all |= one;
        }
        return all;
    }

    /// <summary>A day, or the local day of an instant.</summary>
    public static DateOnly? Day(string written, TimeZoneInfo zone)
    {
        if (DateOnly.TryParseExact(written, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Sensible(day);
        if (!Instant().IsMatch(written) || !DateTimeOffset.TryParse(written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return null;
        var local = HasZone().IsMatch(written) ? TimeZoneInfo.ConvertTime(instant, zone) : instant;
        return Sensible(DateOnly.FromDateTime(local.DateTime));
    }

    /// <summary>A whole number; blanks between digits and a fraction of nought do not matter.</summary>
    public static int? Whole(string written) =>
        WholeNumber().Match(written) is { Success: true } match && int.TryParse(Bare(match.Groups[1].Value), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Euros with point or comma, as cents.</summary>
    public static long? Cents(string written) =>
        Amount().Match(written) is { Success: true } match
        && decimal.TryParse($"{Bare(match.Groups[1].Value)}.{(match.Groups[2].Success ? match.Groups[2].Value : "0")}", NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var euros)
        && euros <= OpportunityRules.MostCents / 100 ? (long)(euros * 100) : null;

    /// <summary>Degrees, as hundredths.</summary>
    public static int? Degrees(string written, int most) =>
        double.TryParse(written.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? (int)Math.Round(degrees * 100) : null;

    private static DateOnly? Sensible(DateOnly day) => day.Year is >= 2000 and <= 2100 ? day : null;

    private static string Bare(string digits) => Blank().Replace(digits, "");

    private static T? Of<T>(FrozenDictionary<string, T> known, string written)
        where T : struct => known.TryGetValue(SheetColumn.Folded(written), out var meant) ? meant : null;

    private static FrozenDictionary<string, T> Words<T>(params (T Meaning, string Names)[] words) =>
        words.SelectMany(w => w.Names.Split('|').Select(name => (Name: SheetColumn.Folded(name), w.Meaning))).ToFrozenDictionary(w => w.Name, w => w.Meaning);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")]
    private static partial Regex Instant();

    [GeneratedRegex(@"(Z|[+-]\d{2}:?\d{2})\z")]
    private static partial Regex HasZone();

    [GeneratedRegex(@"^(\d{1,3}(?:[\s\u00A0]?\d{3})*|\d+)(?:[.,]0+)?\z")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^(?:€|EUR)?[\s\u00A0]*(\d{1,3}(?:[\s\u00A0]?\d{3})*|\d+)(?:[.,](\d{1,2}))?[\s\u00A0]*(?:€|EUR|eiro|euro)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[\s\u00A0]")]
    private static partial Regex Blank();
}
