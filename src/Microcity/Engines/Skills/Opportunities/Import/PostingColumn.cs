using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What a file can say of an opening.</summary>
internal static class PostingColumn
{
    public static readonly ImportColumn Ref = new("ref", "skills.column.ref", "ref|reference|id|identifier|number|vacancy id|atsauce|numurs|nr|vakances numurs|identifikators");
    public static readonly ImportColumn Kind = new("kind", "skills.column.kind", "kind|type|veids|tips");
    public static readonly ImportColumn Language = new("language", "skills.column.language", "language|lang|inLanguage|valoda");
    public static readonly ImportColumn Title = new("title", "skills.column.title", "title|name|job title|position|vacancy|nosaukums|amats|vakance|vakances nosaukums|amata nosaukums|profesijas nosaukums");
    public static readonly ImportColumn TitleLv = new("title-lv", "skills.column.title-lv", "title_lv|nosaukums_lv|title latvian|nosaukums latviski");
    public static readonly ImportColumn TitleEn = new("title-en", "skills.column.title-en", "title_en|nosaukums_en|title english|nosaukums angliski");
    public static readonly ImportColumn Text = new("text", "skills.column.text", "text|description|details|duties|apraksts|teksts|darba apraksts|pienākumi|darba pienākumi");
    public static readonly ImportColumn TextLv = new("text-lv", "skills.column.text-lv", "text_lv|description_lv|apraksts_lv|teksts_lv|apraksts latviski");
    public static readonly ImportColumn TextEn = new("text-en", "skills.column.text-en", "text_en|description_en|apraksts_en|teksts_en|apraksts angliski");
    public static readonly ImportColumn Organisation = new("organisation", "skills.column.organisation", "organisation|organization|hiringOrganization|hiringOrganisation|employer|company|provider|darba devējs|uzņēmums|organizācija|rīkotājs|organizators|pasniedzējs");
    public static readonly ImportColumn Place = new("place", "skills.column.place", "place|location|jobLocation|city|town|address|vieta|darba vieta|pilsēta|adrese|norises vieta");
    public static readonly ImportColumn Remote = new("remote", "skills.column.remote", "remote|remote work|home office|jobLocationType|attālināti|attālināts darbs|attālinātais darbs");
    public static readonly ImportColumn Posted = new("posted", "skills.column.posted", "posted|posted on|datePosted|date|published|publicēts|publicēta|publicēšanas datums|datums|ievietots");
    public static readonly ImportColumn Until = new("until", "skills.column.until", "until|open until|deadline|validThrough|closes|apply by|pieteikšanās līdz|pieteikties līdz|termiņš|līdz|spēkā līdz|aktuāls līdz");
    public static readonly ImportColumn Starts = new("starts", "skills.column.starts", "starts|start|starts on|start date|jobStartDate|sākums|sākas|sākuma datums|darba sākums");
    public static readonly ImportColumn Ends = new("ends", "skills.column.ends", "ends|end|ends on|end date|beigas|beidzas|beigu datums");
    public static readonly ImportColumn Hours = new("hours", "skills.column.hours", "hours|workHours|hours a week|stundas|stundas nedēļā|stundu skaits|darba stundas");
    public static readonly ImportColumn Cost = new("cost", "skills.column.cost", "cost|price|cost_eur|fee|maksa|cena|maksa eur|dalības maksa");
    public static readonly ImportColumn Contract = new("contract", "skills.column.contract", "contract|employmentType|contract type|līgums|līguma veids|darba veids|nodarbinātības veids|darba laika veids");
    public static readonly ImportColumn Places = new("places", "skills.column.places", "places|openings|totalJobOpenings|number of places|vacancies|vietas|vietu skaits|brīvās vietas|vakanču skaits|darba vietu skaits");
    public static readonly ImportColumn HardToFill = new("hard-to-fill", "skills.column.hard-to-fill", "hard to fill|grūti aizpildīt|grūti aizpildāma");
    public static readonly ImportColumn Occupation = new("occupation", "skills.column.occupation", "occupation|occupationalCategory|occupation uri|profesija|profesijas uri");
    public static readonly ImportColumn Isco = new("isco", "skills.column.isco", "isco|isco code|isco-08|profesiju klasifikators|profesijas kods|isco kods");
    public static readonly ImportColumn Skills = new("skills", "skills.column.skills", "skills|essential|required skills|essential skills|requirements|prasmes|nepieciešamās prasmes|obligātās prasmes|prasības");
    public static readonly ImportColumn Optional = new("optional", "skills.column.optional", "optional|optional skills|nice to have|vēlamās prasmes|vēlams");
    public static readonly ImportColumn Teaches = new("teaches", "skills.column.teaches", "teaches|taught skills|iemāca|apgūstamās prasmes|ko apgūst");
    public static readonly ImportColumn Conditions = new("conditions", "skills.column.conditions", "conditions|nosacījumi|papildu nosacījumi");
    public static readonly ImportColumn Url = new("url", "skills.column.url", "url|link|address of the page|web|saite|tīmekļa vietne|adrese tīmeklī");
    public static readonly ImportColumn Latitude = new("latitude", "skills.column.latitude", "latitude|lat|platums|ģeogrāfiskais platums");
    public static readonly ImportColumn Longitude = new("longitude", "skills.column.longitude", "longitude|lon|lng|garums|ģeogrāfiskais garums");

    public static IReadOnlyList<ImportColumn> All { get; } =
    [
        Ref, Kind, Language, Title, TitleLv, TitleEn, Text, TextLv, TextEn, Organisation,
        Place, Remote, Posted, Until, Starts, Ends, Hours, Cost, Contract, Places,
        HardToFill, Occupation, Isco, Skills, Optional, Teaches, Conditions, Url, Latitude, Longitude,
    ];
}
