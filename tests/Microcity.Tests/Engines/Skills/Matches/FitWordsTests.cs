using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;

namespace Microcity.Tests;

public sealed class FitWordsTests
{
    // Programming 0; C# 1 and JavaScript 2 are kinds of it; 3-7 stand alone.
    private static readonly Similarity Taxonomy = SmallGraph.Of(8, broader: [(1, 0), (2, 0)]);
    private static readonly string[] Names = ["programming", "C#", "JavaScript", "weld", "cook", "sew", "paint", "swim"];

    [Theory]
    [InlineData("en", new[] { 3, 4, 5 }, "You have 3 of the 5 things they ask for.")]
    [InlineData("lv", new[] { 3, 4, 5 }, "Tev ir 3 no 5 prasmēm, ko te prasa.")]
    [InlineData("en", new[] { 3, 4, 5, 6, 7 }, "You have all 5 things they ask for.")]
    [InlineData("lv", new[] { 3, 4, 5, 6, 7 }, "Tev ir viss, ko te prasa: 5 prasmes.")]
    [InlineData("en", new int[0], "The 5 things they ask for are still to learn.")]
    public void The_plain_result_counts_what_is_asked_for(string language, int[] held, string sentence)
    {
        var fit = Fit(Some.Opening(Some.Essential(3, 4, 5, 6, 7)), language, Some.With(Proof.SelfDeclared, held));

        Assert.Equal(sentence, FitWords.Sentence(fit, Say(language)));
    }

    [Fact]
    public void Rule22_Near_names_the_held_skill_and_how_it_stands()
    {
        var fit = Fit(Some.Opening([.. Some.Essential(0, 3), new(4, Need.Essential, Level: 3)]), "en", new(2, Proof.Confirmed), new(4, Proof.Confirmed, 1));

        Assert.Equal([FitState.Near, FitState.Missing, FitState.Near], fit.Parts.Select(p => p.State));
        Assert.Equal("Near what you can do: 2 of the 3 things they ask for.", FitWords.Sentence(fit, Say("en")));
        Assert.Equal("you have “JavaScript”, which is a kind of it", FitWords.Near(fit.Parts[0], Say("en")));
        Assert.Equal("you have it, they ask for more practice", FitWords.Near(fit.Parts[2], Say("en")));
    }

    [Fact]
    public void The_very_skill_at_the_level_asked_is_there_whatever_its_proof()
    {
        var fit = Fit(Some.Opening(new(3, Need.Essential, Level: 2), new(4, Need.Essential, Level: 2)), "en", new(3, Proof.SelfDeclared, 2), new(4, Proof.SelfDeclared));

        Assert.All(fit.Parts, p => Assert.Equal(FitState.Have, p.State));
        Assert.All(fit.Parts, p => Assert.Null(FitWords.Near(p, Say("en"))));
    }

    [Theory]
    [InlineData(100_00, "fits well")]
    [InlineData(60_00, "fits well")]
    [InlineData(59_99, "fits partly")]
    [InlineData(30_00, "fits partly")]
    [InlineData(29_99, "a start")]
    public void Three_words_say_how_well(int points, string word) => Assert.Equal(word, FitWords.Word(FitRules.Word(points), Say("en")));

    [Fact]
    public void What_nobody_tied_to_a_skill_keeps_the_authors_words()
    {
        var opening = Some.Opening(new(3, Need.Essential), new(null, Need.Essential), new(null, Need.Optional));
        var match = Some.Scored(Taxonomy, Some.Adult(new Held(3, Proof.SelfDeclared)), opening);

        var fit = Skills.Fit.Of(match, i => new(Names[i], "en"), [new("net mending", "en"), new("a calm voice", "en")]);

        Assert.Equal(["weld", "net mending", "a calm voice"], fit.Parts.Select(p => p.Asked.Text));
        Assert.Equal([FitState.Have, FitState.Missing, FitState.Missing], fit.Parts.Select(p => p.State));
    }

    [Theory]
    [InlineData("en", 3, "Needs Latvian B2; you have B1.")]
    [InlineData("lv", 3, "Vajag latviešu valodu B2 līmenī; tev ir B1.")]
    [InlineData("en", 0, "Needs Latvian B2; you do not speak it yet.")]
    [InlineData("en", 4, "Latvian: they ask for B2, you have B2.")]
    [InlineData("en", null, "Check: Latvian B2.")]
    public void Rule15_A_language_says_what_is_needed_against_what_there_is(string language, int? has, string sentence)
    {
        var person = Some.Adult() with { Languages = has is { } cefr ? [new("lv", cefr)] : [] };

        Assert.Equal(sentence, ConditionWords.Sentence(new LanguageCondition("lv", 4).Judge(person), Say(language)));
    }

    [Fact]
    public void Rule15_What_is_not_known_is_to_be_checked() =>
        Assert.Equal("Check: driving licence, category B.", ConditionWords.Sentence(new LicenceCondition("B").Judge(Some.Adult()), Say("en")));

    public static TheoryData<Condition, MatchInput, string> NotMet => new()
    {
        { new LicenceCondition("B"), Some.Adult() with { Licences = [] }, "Needs: driving licence, category B; you do not have it yet." },
        { new PlaceCondition(new(5740, 2160), 20), Some.Adult() with { Place = new(5740, 2260) }, "Needs somebody no more than 20 km away; you are 60 km away." },
        { new ContractCondition(ContractKinds.Permanent), Some.Adult() with { Contracts = ContractKinds.PartTime | ContractKinds.Seasonal }, "They offer: permanent; you look for: part-time, seasonal." },
        { new PermitCondition(), Some.Adult() with { Permit = false }, "Needs the right to work here; you do not have it yet." },
        { new AgeCondition(LegalAgeBand.From15To17), Some.Adult() with { Age = LegalAgeBand.From13To14 }, "By law one may do this from 15 years on." },
        { new AgeCondition(LegalAgeBand.From13To14, LegalAgeBand.From15To17), Some.Adult(), "Open to people up to 17 years." },
    };

    [Theory, MemberData(nameof(NotMet))]
    public void Rule15_Each_condition_that_is_not_met_has_its_sentence_and_a_remedy_in_both_languages(Condition condition, MatchInput person, string sentence)
    {
        var judged = condition.Judge(person);

        Assert.Equal(Verdict.Failed, judged.Verdict);
        Assert.Equal(sentence, ConditionWords.Sentence(judged, Say("en")));
        foreach (var language in Texts.Languages)
        {
            Assert.DoesNotContain("skills.", ConditionWords.Sentence(judged, Say(language)), StringComparison.Ordinal);
            Assert.True(Say(language).Knows(ConditionWords.Remedy(judged).TextKey));
        }
    }

    [Fact]
    public void Rule20_The_reasons_for_no_score_differ_and_each_says_what_helps()
    {
        foreach (var language in Texts.Languages)
        {
            var why = Enum.GetValues<Matching.Reason>().Select(r => FitWords.WhyNot(r, cityOff: false, Say(language))).Append(FitWords.WhyNot(Matching.Reason.MatchingOff, cityOff: true, Say(language))).ToList();

            Assert.Equal(5, why.Select(w => w.Why).Distinct().Count());
            Assert.All(why, w => Assert.True(Say(language).Knows(w.Helps.TextKey)));
        }
    }

    private static Fit Fit(OpportunityInput opening, string language, params Held[] held) =>
        Skills.Fit.Of(Explain.One(Taxonomy, Some.Adult(held), opening), i => new(Names[i], language), []);

    private static Say Say(string language) => new(new Texts(), language, null, new(2026, 11, 24));
}
