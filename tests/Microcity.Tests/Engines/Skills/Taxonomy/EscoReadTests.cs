using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class EscoReadTests
{
    [Fact]
    public void Rule4_Golden_counts_of_1_1_1()
    {
        var read = RealLists.Read("esco-v1.1.1");
        var counts = read.Counts;
        Assert.Equal("esco-1.1.1", read.Input.Version);
        Assert.Equal((13_896, 10_831, 3_059, 6), (counts.Skills, counts.Doing, counts.Knowing, counts.Untyped));
        Assert.Equal((3_007, 640, 619), (counts.Occupations, counts.SkillGroups, counts.IscoGroups));
        Assert.Equal((123_855, 64_946, 58_909, 123_788), (counts.SkillRelations, counts.Essential, counts.Optional, counts.Usable));
        Assert.Equal((98_404, 706, 6), (counts.SkillNames, counts.SharedNames, counts.Depth));
        Assert.Equal((5_899, 20_649 + 3_616), (counts.SkillToSkill, counts.Broader));
    }

    [Fact]
    public void Rule2_What_1_1_1_has_odd_is_survived_and_listed()
    {
        var warnings = RealLists.Read("esco-v1.1.1").Warnings.ToDictionary(w => w.Kind);
        int Count(WarningKind kind) => warnings.TryGetValue(kind, out var warning) ? warning.Count : 0;
        Assert.Equal((189, 7), (Count(WarningKind.ShortRows), Count(WarningKind.AbsentGroups)));
        Assert.Equal((5, 6, 220), (Count(WarningKind.NoReuseLevel), Count(WarningKind.NoSkillType), Count(WarningKind.NoCode)));
        Assert.Equal((67, 8, 0), (Count(WarningKind.DanglingSkillRelations), Count(WarningKind.DanglingBroader), Count(WarningKind.DanglingSkillToSkill)));
        Assert.Equal(67, warnings[WarningKind.DanglingSkillRelations].Named.Count(n => n.Contains("occupation/a9e54177-a185-404d-b6e6-15663d31137e →", StringComparison.Ordinal)));
        Assert.Equal((0, 0), (Count(WarningKind.NotReleased), Count(WarningKind.NoLanguageCollection)));
    }

    [Fact]
    public void Rule5_The_same_files_give_the_same_bytes()
    {
        var first = TaxonomyCompiler.Compile(RealLists.Read("esco-v1.1.1").Input);
        Assert.Equal(first, TaxonomyCompiler.Compile(RealLists.Fresh(SharedData.At("esco-v1.1.1")).Input));
        Assert.Equal(first, TaxonomyCompiler.Compile(TaxonomyInputs.Of(TaxonomyView.Open(first))));
    }

    [Fact]
    public void Rule3_The_partial_download_names_what_is_missing()
    {
        var opened = EscoPackage.Open(EscoSource.At([SharedData.At("esco-v1.2.0-partial")]).Sources!);
        var refusal = EscoRead.Of(opened.Value!).Refusal!;
        var reason = Assert.Single(refusal.Reasons);
        Assert.Equal("skills.esco-missing", reason.Code);
        Assert.Equal("skills, occupationSkillRelations", reason.Values[0].Value);
    }

    [Fact]
    public void Rule3_The_English_zip_alone_lacks_the_relations()
    {
        var zip = Directory.GetFiles(SharedData.At("esco-v1.1.1"), "*- en -*").Single();
        var opened = EscoPackage.Open(EscoSource.At([zip]).Sources!);
        var reason = Assert.Single(EscoRead.Of(opened.Value!).Refusal!.Reasons);
        Assert.Equal("occupationSkillRelations, broaderRelationsOccPillar, broaderRelationsSkillPillar", reason.Values[0].Value);
    }

    [Fact]
    public void Rule9_Golden_migration_of_1_1_0_to_1_1_1()
    {
        var (old, next) = (RealLists.View("esco-v1.1.0"), RealLists.View("esco-v1.1.1"));
        var report = MigrationReport.Of(old, next);
        var (skills, occupations) = (report.Of(ConceptKind.Skill)!, report.Of(ConceptKind.Occupation)!);
        Assert.Equal((0, 5, 2), (skills.Gone.Count, skills.New.Count, skills.Renamed.Count));
        Assert.Equal((1, 0, 23), (occupations.Gone.Count, occupations.New.Count, occupations.Recoded.Count));
        Assert.Equal("therapeutic radiographer", old.Label(old.Find(occupations.Gone[0])!.Value, "en"));
        Assert.All(report.Relations, r => Assert.True(r.Gone + r.New > 0));
    }

    [Fact]
    public void Rule9_Golden_migration_of_occupations_1_1_1_to_1_2_0()
    {
        var part = EscoRead.Part(EscoPackage.Open(EscoSource.At([SharedData.At("esco-v1.2.0-partial")]).Sources!).Value!)!;
        Assert.Equal([ConceptKind.SkillGroup, ConceptKind.Occupation, ConceptKind.IscoGroup], part.Whole.Order());
        var report = MigrationReport.Of(RealLists.View("esco-v1.1.1"), TaxonomyView.Open(TaxonomyCompiler.Compile(part.Input)), part.Whole, relations: false);
        var occupations = report.Of(ConceptKind.Occupation)!;
        Assert.Equal((3, 35, 23, 15), (occupations.Gone.Count, occupations.New.Count, occupations.Renamed.Count, occupations.Recoded.Count));
        Assert.Null(report.Of(ConceptKind.Skill));
    }

    [Fact]
    public void M6_Ten_of_19_and_three_of_11_skills_of_the_real_help_desk_agent_score_40_43()
    {
        var view = RealLists.View("esco-v1.1.1");
        var similarity = new Similarity(view.Graph);
        var agent = view.Search("ICT help desk agent", "en", ConceptKind.Occupation, 1)[0];
        var (essential, optional) = (view.Essential[agent].ToArray(), view.Optional[agent].ToArray());
        Assert.Equal((19, 11), (essential.Length, optional.Length));

        // Optional skills that say nothing about the nine essential ones which are not held.
        var apart = optional.Where(o => essential.Skip(10).All(e => similarity.Between(o, e) is Relation.None));
        var person = Some.Adult(Some.With(Proof.SelfDeclared, essential.Take(10).Concat(apart.Take(3))));
        Assert.Equal(40_43, Some.Scored(similarity, person, Opening(essential, optional)).Points);
    }

    [Theory]
    [InlineData(Proof.Credential, 59_67)]
    [InlineData(Proof.SelfDeclared, 50_72)]
    public void M1_and_M2_Seven_exact_and_two_broader_of_12_real_skills(Proof proof, int points)
    {
        var view = RealLists.View("esco-v1.1.1");
        var similarity = new Similarity(view.Graph);
        var narrow = view.Of(ConceptKind.Skill).Where(s => view.Graph.Broader[s].Length == 1).Take(400).ToList();
        var asked = Apart(similarity, narrow, 32);
        int[] held = [.. asked[..7], .. asked[7..9].Select(s => view.Graph.Broader[s][0]), .. asked[12..17]];
        Assert.Equal(points, Some.Scored(similarity, Some.Adult(Some.With(proof, held)), Opening(asked[..12], asked[12..])).Points);
    }

    private static OpportunityInput Opening(int[] essential, int[] optional) => Some.Opening([.. Some.Essential(essential), .. Some.Optional(optional)]);

    /// <summary>Skills of which neither they nor their parents say anything about another one of them.</summary>
    private static int[] Apart(Similarity similarity, IEnumerable<int> skills, int count)
    {
        var chosen = new List<int>();
        foreach (var skill in skills)
        {
            var parent = similarity.Graph.Broader[skill][0];
            if (chosen.All(c => Strangers(c, skill) && Strangers(skill, c) && Strangers(parent, c) && Strangers(similarity.Graph.Broader[c][0], skill)))
                chosen.Add(skill);
            if (chosen.Count == count)
                break;
        }
        return [.. chosen];

        bool Strangers(int held, int asked) => similarity.Between(held, asked) is Relation.None;
    }
}
