using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>An opening as it is typed: every value as it came, so that nothing is lost when it is refused.</summary>
public sealed class OpeningForm
{
    public SourceKind Kind { get; set; }

    /// <summary>Which language title and text are in.</summary>
    public string Language { get; set; } = "";

    public string? Title { get; set; }

    public string? Text { get; set; }

    /// <summary>The same in the other language.</summary>
    public string? OtherTitle { get; set; }

    public string? OtherText { get; set; }

    public string? Organisation { get; set; }

    public string? Place { get; set; }

    public Remote Remote { get; set; }

    public string? OpenUntil { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? Places { get; set; }

    public string? Hours { get; set; }

    public string? Cost { get; set; }

    public List<ContractKinds> Contract { get; set; } = [];

    public bool HardToFill { get; set; }

    public string? Url { get; set; }

    /// <summary>One on each line.</summary>
    public string? Conditions { get; set; }

    /// <summary>URI; empty for none.</summary>
    public string? Occupation { get; set; }

    public List<AskedRow> Asked { get; set; } = [];

    /// <summary>Skills by name, one on each line; those that the list does not have stay as words.</summary>
    public string? More { get; set; }

    /// <summary>Few skills are meant so.</summary>
    public bool Few { get; set; }

    /// <summary>Which version was looked at.</summary>
    public int Version { get; set; }

    /// <summary>The other of the two languages that pages speak.</summary>
    public string OtherLanguage => Language == "lv" ? "en" : "lv";
}

/// <summary>One line of the list to tick.</summary>
public sealed class AskedRow
{
    /// <summary>Empty for words that are tied to no skill.</summary>
    public string? Uri { get; set; }

    /// <summary>The words it came from.</summary>
    public string? Phrase { get; set; }

    public Need Need { get; set; }

    public int? Level { get; set; }

    public int Weight { get; set; } = 1;

    public bool Keep { get; set; }

    /// <summary>How sure the linker was, 1/10,000; 0 where only the name was found; null where somebody named it.</summary>
    public int? Score { get; set; }

    public SkillAsked Asked => new(string.IsNullOrEmpty(Uri) ? null : Uri, Phrase ?? "", Need, Level, Weight);

    public static AskedRow Of(SkillAsked asked, bool keep) =>
        new() { Uri = asked.ConceptUri, Phrase = asked.Phrase, Need = asked.Need, Level = asked.Level, Weight = asked.Weight, Keep = keep };
}
