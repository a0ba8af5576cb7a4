using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What was read of an official download.</summary>
/// <param name="Missing">Stems of required files that were not there.</param>
public sealed record EscoRead(TaxonomyInput Input, TaxonomyCounts Counts, IReadOnlyList<TaxonomyWarning> Warnings, IReadOnlyList<string> Missing)
{
    /// <summary>Kinds of concepts that the download has whole.</summary>
    public IReadOnlyCollection<ConceptKind> Whole =>
        [.. new[] { (EscoColumns.Skills, ConceptKind.Skill), (EscoColumns.SkillGroups, ConceptKind.SkillGroup), (EscoColumns.Occupations, ConceptKind.Occupation), (EscoColumns.IscoGroups, ConceptKind.IscoGroup) }
            .Where(x => !Missing.Contains(x.Item1)).Select(x => x.Item2)];

    /// <summary>Reads a whole download; what is missing is a reason among all others.</summary>
    public static Outcome<EscoRead> Of(EscoPackage package, IProgress<ImportStep>? progress = null)
    {
        var log = new EscoLog();
        var read = Read(package, log, progress);
        if (read.Missing.Count > 0)
            log.Refuse(EscoReasons.Missing(read.Missing));
        return log.Reasons.Count > 0 ? new Refusal(RefusalKind.Content, log.Reasons) : read;
    }

    /// <summary>Reads whatever is there, to compare it with a whole one; null if it cannot be compared.</summary>
    public static EscoRead? Part(EscoPackage package)
    {
        var log = new EscoLog();
        var read = Read(package, log, null);
        return log.Reasons.Count > 0 ? null : read;
    }

    private static EscoRead Read(EscoPackage package, EscoLog log, IProgress<ImportStep>? progress)
    {
        var input = new TaxonomyInput($"esco-{package.Version}", [.. package.Files.Select(f => (f.Name, f.Sha256)).OrderBy(f => f.Name, StringComparer.Ordinal)]);
        var concepts = new EscoConcepts(package, input, log);
        concepts.ReadAll();
        progress?.Report(new(ImportStage.Read, 0.6));
        var relations = new EscoRelations(package, input, concepts.Known, log);
        relations.ReadAll();
        progress?.Report(new(ImportStage.Read, 1));
        var counts = relations.Count(concepts.Count());
        return new(input, counts, log.Warnings, [.. EscoColumns.Required.Where(stem => !package.Of(stem).Any())]);
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Part">0 to 1 of this stage.</param>
public readonly record struct ImportStep(ImportStage Stage, double Part)
{
    /// <summary>Part of the whole, 0 to 1, by how long the stages take.</summary>
    public double Whole => Stage switch
    {
        ImportStage.Open => 0.15 * Part,
        ImportStage.Read => 0.15 + (0.35 * Part),
        ImportStage.Compile => 0.5 + (0.4 * Part),
        _ => 0.9 + (0.1 * Part),
    };
}

public enum ImportStage { Open, Read, Compile, Store }
