using Microcity.Matching;
using Microcity.Platform;
using Microcity.Skills;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Microcity.Tests;

public sealed class OpportunityActsTests
{
    public static TheoryData<Engine> Engines => House.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule28_The_same_content_again_changes_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        Assert.Equal(Novelty.New, Assert.Single(await house.Publish(Offered.Welders())).Novelty);
        var reordered = Offered.Welders() with
        {
            Title = new Dictionary<string, string> { ["lv"] = "Metinātājs", ["en"] = "Welder" },
            Requirements = [.. Offered.Welders().Requirements.Reverse()],
            Understood = [new(Offered.Welding, "weld", Need.Essential)],
        };
        Assert.Equal(Novelty.Same, Assert.Single(await house.Publish(reordered)).Novelty);
        var row = await house.With((CityDb db) => db.Set<Opportunity>().SingleAsync());
        Assert.Equal(1, row.Version);
        Assert.Equal(["opportunity-opened"], await house.Facts());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule28_Other_content_replaces_the_old_and_keeps_what_was_filled(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = (await house.Publish(Offered.Welders()))[0].Opportunity.Id;
        Assert.True((await house.With((MarkFilled act) => act.Run(id, 2))).Done);
        var published = await house.Publish(Offered.Welders() with { Places = 4, Requirements = [new(Offered.Drawings, "", Need.Essential)], Conditions = [new(ConditionKind.Licence, "B")] });
        Assert.Equal(Novelty.Changed, published[0].Novelty);
        var (row, asked, conditions) = await house.With(async (CityDb db) =>
            (await db.Set<Opportunity>().SingleAsync(), await db.Set<Requirement>().ToListAsync(), await db.Set<HardCondition>().ToListAsync()));
        Assert.Equal((4, 2, OpportunityState.Open), (row.Places, row.FilledPlaces, row.State));
        Assert.Equal(Offered.Drawings, Assert.Single(asked).ConceptUri);
        Assert.Equal("B", Assert.Single(conditions).Value);
        Assert.Equal(["opportunity-opened", "opportunity-filled", "opportunity-changed"], await house.Facts());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule28_Many_publishers_at_once_double_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        OpportunityContent[] all = [.. Enumerable.Range(0, 20).Select(i => Offered.Welders($"v-{i}"))];
        var published = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => house.Publish(all))));
        Assert.Equal(20, published.SelectMany(p => p).Count(p => p.Novelty is Novelty.New));
        Assert.Equal(60, published.SelectMany(p => p).Count(p => p.Novelty is Novelty.Same));
        Assert.Equal((20, 60), await house.With(async (CityDb db) => (await db.Set<Opportunity>().CountAsync(), await db.Set<Requirement>().CountAsync())));
        Assert.Equal(20, (await house.Facts()).Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Rule28_A_publisher_that_fails_leaves_nothing(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var before = await house.Stamp();
        await using (var inside = await house.Inside("ventspils"))
        {
            var db = inside.ServiceProvider.GetRequiredService<CityDb>();
            await using var together = await db.Together();
            Assert.True((await inside.ServiceProvider.GetRequiredService<PublishOpportunity>().Run([Offered.Welders()])).Done);
            await db.SaveChangesAsync();
        }
        Assert.Equal((0, before), (await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()), await house.Stamp()));
        Assert.Empty(await house.Facts());
        await using var outside = await house.Inside("ventspils");
        await Assert.ThrowsAsync<InvalidOperationException>(() => outside.ServiceProvider.GetRequiredService<PublishOpportunity>().Run([Offered.Welders()]));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Every_change_raises_the_stamp(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var before = await house.Stamp();
        async Task Raised()
        {
            var now = await house.Stamp();
            Assert.True(now > before);
            before = now;
        }
        var id = (await house.Publish(Offered.Welders()))[0].Opportunity.Id;
        await Raised();
        await house.With((LinkRequirements act) => act.Run(id, Offered.Welder, [new(Offered.Drawings, "reads drawings", Need.Essential)]));
        await Raised();
        await house.With((MarkFilled act) => act.Run(id, 1));
        await Raised();
        await house.With((CloseOpportunity act) => act.Run(id));
        await Raised();
        await house.With((EnterOpportunity act) => act.Run(null, Offered.Welders()));
        await Raised();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_last_place_filled_closes_and_more_is_refused(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = (await house.Publish(Offered.Welders()))[0].Opportunity.Id;
        Assert.Equal(RefusalKind.Malformed, (await house.With((MarkFilled act) => act.Run(id, 4))).Refusal!.Kind);
        Assert.Equal(RefusalKind.Malformed, (await house.With((MarkFilled act) => act.Run(id, 0))).Refusal!.Kind);
        Assert.Equal(OpportunityState.Open, (await house.With((MarkFilled act) => act.Run(id, 2))).Value!.State);
        Assert.Equal(OpportunityState.Closed, (await house.With((MarkFilled act) => act.Run(id, 1))).Value!.State);
        Assert.Equal("skills.opening-closed", (await house.With((MarkFilled act) => act.Run(id, 1))).Refusal!.Reasons[0].Code);
        Assert.Equal("skills.opening-closed", (await house.With((CloseOpportunity act) => act.Run(id))).Refusal!.Reasons[0].Code);
        Assert.Equal(RefusalKind.NothingHere, (await house.With((CloseOpportunity act) => act.Run(Guid.Empty))).Refusal!.Kind);
        Assert.Equal(["opportunity-opened", "opportunity-filled", "opportunity-filled"], await house.Facts());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_closed_one_opens_again_when_its_publisher_says_something_new(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var id = (await house.Publish(Offered.Welders()))[0].Opportunity.Id;
        await house.With((CloseOpportunity act) => act.Run(id));
        await house.Publish(Offered.Welders());
        Assert.Equal(OpportunityState.Closed, await house.With((CityDb db) => db.Set<Opportunity>().Select(o => o.State).SingleAsync()));
        await house.Publish(Offered.Welders() with { OpenUntil = new(2026, 11, 23) });
        Assert.Equal(OpportunityState.Closed, await house.With((CityDb db) => db.Set<Opportunity>().Select(o => o.State).SingleAsync()));
        await house.Publish(Offered.Welders() with { OpenUntil = new(2026, 11, 24) });
        Assert.Equal(OpportunityState.Open, await house.With((CityDb db) => db.Set<Opportunity>().Select(o => o.State).SingleAsync()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_linked_by_hand_outlives_a_new_text_and_phrases_stay_phrases(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var plain = Offered.Welders() with { Requirements = [], OccupationUri = null, Understood = [new(Offered.Welding, "weld", Need.Essential)], UnderstoodOccupation = Offered.Welder };
        var id = (await house.Publish(plain))[0].Opportunity.Id;
        Assert.Equal(Offered.Welding, await house.With((CityDb db) => db.Set<Requirement>().Select(r => r.ConceptUri).SingleAsync()));
        await house.With((LinkRequirements act) => act.Run(id, null, [new(Offered.Drawings, "drawings", Need.Essential), new(null, " Sense of  Humour ", Need.Optional)]));
        await house.Publish(plain with { Text = new Dictionary<string, string> { ["en"] = "Three shifts." } });
        var (row, asked) = await house.With(async (CityDb db) => (await db.Set<Opportunity>().SingleAsync(), await db.Set<Requirement>().OrderBy(r => r.Id).ToListAsync()));
        Assert.Null(row.OccupationUri);
        Assert.Equal([(Offered.Drawings, null), ((string?)null, "sense of humour")], asked.Select(r => (r.ConceptUri, r.PhraseKey)));
        Assert.Contains("requirements-linked", await house.Facts());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_form_entered_can_be_changed_by_the_form_and_nothing_else(Engine engine)
    {
        await using var house = await House.Open(engine, cities: ["ventspils"]);
        var entered = (await house.With((EnterOpportunity act) => act.Run(null, Offered.Welders()))).Value!;
        var changed = await house.With((EnterOpportunity act) => act.Run(entered.Id, Offered.Welders() with { Place = "Kuldīga" }));
        Assert.Equal((entered.Id, "Kuldīga"), (changed.Value!.Id, changed.Value.Place));
        Assert.Equal(1, await house.With((CityDb db) => db.Set<Opportunity>().CountAsync()));
        var published = (await house.Publish(Offered.Welders()))[0].Opportunity.Id;
        Assert.Equal("skills.opening-elsewhere", (await house.With((EnterOpportunity act) => act.Run(published, Offered.Welders()))).Refusal!.Reasons[0].Code);
        Assert.Equal(RefusalKind.NothingHere, (await house.With((EnterOpportunity act) => act.Run(Guid.Empty, Offered.Welders()))).Refusal!.Kind);
    }

    [Fact]
    public void Every_unfit_part_is_a_reason_of_its_own()
    {
        var unfit = OpportunityRules.Unfit(Offered.Welders() with
        {
            Title = new Dictionary<string, string> { ["en"] = " " },
            OpenUntil = new(2026, 10, 31),
            Places = 0,
            Hours = 0,
            CostCents = -1,
            Url = "javascript:alert(1)",
            Conditions = [new(ConditionKind.Language, "lv:9")],
            Requirements = [new(Offered.Welding, "", Need.Essential, Level: 5)],
        });
        Assert.Equal(["title", "openUntil", "places", "hours", "cost", "url", "requirements", "conditions"], unfit!.Reasons.Select(r => r.Field));
        Assert.All(unfit.Reasons, r => Assert.NotEmpty(r.Remedies));
        Assert.Null(OpportunityRules.Unfit(Offered.Welders()));
    }
}
