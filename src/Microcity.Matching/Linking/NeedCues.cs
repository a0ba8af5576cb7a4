namespace Microcity.Matching;

/// <summary>Whether a skill of an advert is asked for or only welcome.</summary>
public enum SkillNeed { Essential, Optional }

/// <summary>Wording of adverts in one language, from a text file: <c>[optional]</c>, <c>[essential]</c>, <c>[other]</c>, one cue a line.</summary>
public sealed class NeedCues
{
    private readonly Dictionary<string, List<string>> cues = new(StringComparer.Ordinal);

    /// <param name="file">Lines of the file; # begins a remark.</param>
    public NeedCues(string file)
    {
        var section = "";
        foreach (var line in file.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
                continue;
            if (line[0] == '[')
                section = line.Trim('[', ']');
            else if (cues.TryGetValue(section, out var list))
                list.Add($" {Folding.Fold(line)} ");
            else
                cues.Add(section, [$" {Folding.Fold(line)} "]);
        }
    }

    /// <summary>The need a sentence or a heading tells; null if it tells none.</summary>
    public SkillNeed? Of(string sentence)
    {
        var folded = $" {Folding.Fold(sentence)} ";
        return Holds("optional", folded) ? SkillNeed.Optional : Holds("essential", folded) ? SkillNeed.Essential : null;
    }

    /// <summary>Whether a heading begins a part that asks for nothing: the firm, what it offers, legal text.</summary>
    public bool AsksNothing(string heading) => Holds("other", $" {Folding.Fold(heading)} ");

    private bool Holds(string section, string folded) =>
        cues.TryGetValue(section, out var list) && list.Exists(cue => folded.Contains(cue, StringComparison.Ordinal));
}
