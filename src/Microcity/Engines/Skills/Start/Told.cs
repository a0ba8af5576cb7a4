using Microcity.Matching;

namespace Microcity.Skills;

/// <summary>What somebody told on the way from the box to what fits. It travels in the form from page to page and is stored nowhere.</summary>
public sealed class Told
{
    /// <summary>In their own words.</summary>
    public string? Text { get; set; }

    /// <summary>Keys of chosen tiles.</summary>
    public string[] Tile { get; set => field = Said(value); } = [];

    /// <summary>A job title as it was typed.</summary>
    public string? Job { get; set; }

    /// <summary>The occupation that was meant, by its address.</summary>
    public string? Occupation { get; set; }

    /// <summary>Another occupation, picked from those that may have been meant.</summary>
    public string? Meant { get; set; }

    /// <summary>How many usual skills of the occupation are shown.</summary>
    public int Usual { get; set; } = ReadSkillsInText.UsualAtATime;

    /// <summary>Only asked of who says they are at school.</summary>
    public LegalAgeBand? Age { get; set; }

    public bool School { get; set; }

    /// <summary>Addresses of skills that were shown with a box to tick.</summary>
    public string[] Shown { get; set => field = Said(value); } = [];

    /// <summary>Those that are ticked.</summary>
    public string[] Keep { get; set => field = Said(value); } = [];

    /// <summary>Levels of languages: <c>de:3</c>.</summary>
    public string[] Cefr { get; set => field = Said(value); } = [];

    /// <summary>A skill to look for.</summary>
    public string? Find { get; set; }

    /// <summary><c>keep</c> goes on; anything else shows the page again.</summary>
    public string? Do { get; set; }

    public bool Nothing => string.IsNullOrWhiteSpace(Text) && Tile.Length == 0 && string.IsNullOrWhiteSpace(Job) && Occupation is null && Shown.Length == 0 && string.IsNullOrWhiteSpace(Find);

    /// <summary>A search that was typed comes first; where nothing was there to tick yet, new words do.</summary>
    public bool GoesOn => Do == "keep" && string.IsNullOrWhiteSpace(Find) && (Shown.Length > 0 || Keep.Length > 0);

    public int LevelOf(string language) =>
        Cefr.Select(c => c.Split(':')).Where(c => c.Length == 2 && c[0] == language && int.TryParse(c[1], out var level) && level is >= 1 and <= 6).Select(c => c[1][0] - '0').FirstOrDefault();

    /// <summary>A field sent empty is nothing said.</summary>
    private static string[] Said(string[] values) => [.. values.Where(v => !string.IsNullOrEmpty(v))];
}
