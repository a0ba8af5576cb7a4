using Microcity.Matching;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class StarterTaxonomyTests
{
    private static readonly TaxonomyView View = StarterTaxonomy.View;

    [Fact]
    public void Rule6_Everything_has_a_name_in_both_languages()
    {
        Assert.Equal(["en", "lv"], View.Languages);
        for (var i = 0; i < View.Count; i++)
        {
            Assert.NotNull(View.Label(i, "en"));
            Assert.NotNull(View.Label(i, "lv"));
        }
        Assert.InRange(Of(ConceptKind.Skill), 400, 600);
        Assert.Equal(120, Of(ConceptKind.Occupation));
    }

    [Fact]
    public void Rule6_Tiles_name_skills_that_exist()
    {
        Assert.Equal(24, StarterTaxonomy.Tiles.Count);
        Assert.All(StarterTaxonomy.Tiles.SelectMany(t => t.SkillUris), uri => Assert.Equal(ConceptKind.Skill, View.Kind(View.Find(uri)!.Value)));
    }

    [Fact]
    public void Every_skill_stands_in_a_group_and_every_occupation_asks_for_skills()
    {
        for (var i = 0; i < View.Count; i++)
        {
            if (View.Kind(i) is ConceptKind.Skill)
                Assert.NotEqual(0, View.Graph.Groups[i].Length);
            if (View.Kind(i) is ConceptKind.Occupation)
                Assert.NotEqual(0, View.Essential[i].Length);
        }
    }

    [Fact]
    public void Rule8_Search_ignores_case_and_diacritics_in_both_languages()
    {
        var city = new CitySkills(View, CityWords.None("lv"));
        string First(string text, string language) => city.Label(city.Search(text, language, ConceptKind.Occupation, 5)[0], "en").Text;
        Assert.Equal("tile fitter", First("FLIZETAJS", "lv"));
        Assert.Equal("tile fitter", First("tile f", "en"));
        Assert.Equal("tile fitter", First("flīžu lic", "en"));
        Assert.Equal(new SkillLabel("flīzētājs", "lv"), city.Label(city.Search("tiler", "lv", null, 1)[0], "lv"));
        Assert.Empty(city.Search("qqqq", "lv", null, 5));
        Assert.Empty(city.Search(" ,", "lv", null, 5));
    }

    private static int Of(ConceptKind kind) => Enumerable.Range(0, View.Count).Count(i => View.Kind(i) == kind);
}
