using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>What an import or a change of list has to tell, in lines of text.</summary>
internal sealed class TaxonomyReport(Say say)
{
    private const int MostNamed = 12;

    public IEnumerable<string> Lines(TaxonomyVersion version)
    {
        var counts = version.Counts;
        yield return say["skills.report.skills", ("count", N(counts.Skills)), ("doing", N(counts.Doing)), ("knowing", N(counts.Knowing)), ("untyped", N(counts.Untyped))];
        yield return say["skills.report.occupations", ("count", N(counts.Occupations))];
        yield return say["skills.report.groups", ("skills", N(counts.SkillGroups)), ("isco", N(counts.IscoGroups))];
        yield return say[
            "skills.report.relations", ("count", N(counts.SkillRelations)), ("essential", N(counts.Essential)), ("optional", N(counts.Optional)), ("usable", N(counts.Usable))];
        yield return say["skills.report.others", ("broader", N(counts.Broader)), ("between", N(counts.SkillToSkill))];
        yield return say["skills.report.names", ("names", N(counts.SkillNames)), ("shared", N(counts.SharedNames)), ("languages", ListName.Languages(version.Languages))];
        foreach (var warning in version.Warnings)
        {
            yield return "– " + WarningWords.Of(say, warning);
            if (WarningWords.IsNamed(warning.Kind))
            {
                foreach (var named in warning.Named)
                    yield return "    " + named;
            }
        }
    }

    /// <summary>What differs, with names as far as a person reads them.</summary>
    public IEnumerable<string> Lines(MigrationReport report, TaxonomyView old, TaxonomyView next)
    {
        yield return say["skills.report.change", ("from", ListName.Of(say, report.OldVersion)), ("to", ListName.Of(say, report.NewVersion))];
        foreach (var kind in report.Kinds)
        {
            yield return "– " + say[
                "skills.report.kind", ("kind", KindName.Of(say, kind.Kind)), ("gone", N(kind.Gone.Count)), ("new", N(kind.New.Count)),
                ("renamed", N(kind.Renamed.Count)), ("recoded", N(kind.Recoded.Count))];
            foreach (var line in Named("skills.report.gone", kind.Gone.Select(uri => Name(old, uri))).Concat(Named("skills.report.new", kind.New.Select(uri => Name(next, uri)))))
                yield return line;
            foreach (var line in Named("skills.report.renamed", kind.Renamed.Where(r => !r.OnlyBlanks).Select(r => $"{r.Before.Trim()} → {r.After.Trim()}")))
                yield return line;
        }
        foreach (var relation in report.Relations.Where(r => r.Gone + r.New > 0))
            yield return "– " + say[RelationKey(relation.Relation), ("gone", N(relation.Gone)), ("new", N(relation.New))];
    }

    public static string RelationKey(string relation) => relation switch
    {
        "broader" => "skills.report.broader-changed",
        "essential" => "skills.report.essential-changed",
        _ => "skills.report.optional-changed",
    };

    private IEnumerable<string> Named(string key, IEnumerable<string> names)
    {
        var all = names.ToList();
        if (all.Count == 0)
            yield break;
        foreach (var name in all.Take(MostNamed))
            yield return "    " + say[key, ("name", name)];
        if (all.Count > MostNamed)
            yield return "    " + say["skills.report.more", ("count", N(all.Count - MostNamed))];
    }

    private static string Name(TaxonomyView view, string uri) =>
        view.Languages.Contains("en") ? view.Label(view.Find(uri)!.Value, "en") ?? uri : uri;

    private string N(int number) => ListName.Number(say, number);
}
