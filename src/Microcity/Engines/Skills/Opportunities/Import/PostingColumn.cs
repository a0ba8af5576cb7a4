using System.Collections.Frozen;
using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>What a file can say of an opening.</summary>
public enum PostingColumn
{
    Ref, Kind, Language, Title, TitleLv, TitleEn, Text, TextLv, TextEn, Organisation, Place, Remote, Posted, Until, Starts, Ends,
    Hours, Cost, Contract, Places, HardToFill, Occupation, Isco, Skills, Optional, Teaches, Conditions, Url, Latitude, Longitude,
}

/// <summary>The names that columns go by, in both languages; case, accents, blanks and signs do not count.</summary>
internal static class PostingColumns
{
    private static readonly FrozenDictionary<string, PostingColumn> Known = new Dictionary<PostingColumn, string>
    {
        [PostingColumn.Ref] = "ref|reference|id|identifier|number|vacancy id|atsauce|numurs|nr|vakances numurs|identifikators",
        [PostingColumn.Kind] = "kind|type|veids|tips",
        [PostingColumn.Language] = "language|lang|inLanguage|valoda",
        [PostingColumn.Title] = "title|name|job title|position|vacancy|nosaukums|amats|vakance|vakances nosaukums|amata nosaukums|profesijas nosaukums",
        [PostingColumn.TitleLv] = "title_lv|nosaukums_lv|title latvian|nosaukums latviski",
        [PostingColumn.TitleEn] = "title_en|nosaukums_en|title english|nosaukums angliski",
        [PostingColumn.Text] = "text|description|details|duties|apraksts|teksts|darba apraksts|pienākumi|darba pienākumi",
        [PostingColumn.TextLv] = "text_lv|description_lv|apraksts_lv|teksts_lv|apraksts latviski",
        [PostingColumn.TextEn] = "text_en|description_en|apraksts_en|teksts_en|apraksts angliski",
        [PostingColumn.Organisation] = "organisation|organization|hiringOrganization|hiringOrganisation|employer|company|provider|darba devējs|uzņēmums|organizācija|rīkotājs|organizators|pasniedzējs",
        [PostingColumn.Place] = "place|location|jobLocation|city|town|address|vieta|darba vieta|pilsēta|adrese|norises vieta",
        [PostingColumn.Remote] = "remote|remote work|home office|jobLocationType|attālināti|attālināts darbs|attālinātais darbs",
        [PostingColumn.Posted] = "posted|posted on|datePosted|date|published|publicēts|publicēta|publicēšanas datums|datums|ievietots",
        [PostingColumn.Until] = "until|open until|deadline|validThrough|closes|apply by|pieteikšanās līdz|pieteikties līdz|termiņš|līdz|spēkā līdz|aktuāls līdz",
        [PostingColumn.Starts] = "starts|start|starts on|start date|jobStartDate|sākums|sākas|sākuma datums|darba sākums",
        [PostingColumn.Ends] = "ends|end|ends on|end date|beigas|beidzas|beigu datums",
        [PostingColumn.Hours] = "hours|workHours|hours a week|stundas|stundas nedēļā|stundu skaits|darba stundas",
        [PostingColumn.Cost] = "cost|price|cost_eur|fee|maksa|cena|maksa eur|dalības maksa",
        [PostingColumn.Contract] = "contract|employmentType|contract type|līgums|līguma veids|darba veids|nodarbinātības veids|darba laika veids",
        [PostingColumn.Places] = "places|openings|totalJobOpenings|number of places|vacancies|vietas|vietu skaits|brīvās vietas|vakanču skaits|darba vietu skaits",
        [PostingColumn.HardToFill] = "hard to fill|grūti aizpildīt|grūti aizpildāma",
        [PostingColumn.Occupation] = "occupation|occupationalCategory|occupation uri|profesija|profesijas uri",
        [PostingColumn.Isco] = "isco|isco code|isco-08|profesiju klasifikators|profesijas kods|isco kods",
        [PostingColumn.Skills] = "skills|essential|required skills|essential skills|requirements|prasmes|nepieciešamās prasmes|obligātās prasmes|prasības",
        [PostingColumn.Optional] = "optional|optional skills|nice to have|vēlamās prasmes|vēlams",
        [PostingColumn.Teaches] = "teaches|taught skills|iemāca|apgūstamās prasmes|ko apgūst",
        [PostingColumn.Conditions] = "conditions|nosacījumi|papildu nosacījumi",
        [PostingColumn.Url] = "url|link|address of the page|web|saite|tīmekļa vietne|adrese tīmeklī",
        [PostingColumn.Latitude] = "latitude|lat|platums|ģeogrāfiskais platums",
        [PostingColumn.Longitude] = "longitude|lon|lng|garums|ģeogrāfiskais garums",
    }.SelectMany(c => c.Value.Split('|').Select(name => (Name: Folded(name), c.Key))).ToFrozenDictionary(n => n.Name, n => n.Key);

    public static PostingColumn? Of(string heading) => Known.TryGetValue(Folded(heading), out var column) ? column : null;

    /// <summary>Small letters and digits without accents: all by which words of files are known again.</summary>
    public static string Folded(string text) => Folding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
