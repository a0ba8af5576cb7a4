using Microcity.Matching;
using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>The skills lines of My page: passport or code, what fits, the plan.</summary>
internal static class MySkills
{
    private const int Begin = 10;
    private const int LookAround = 40;

    public static async Task<MyLines> Read(IServiceProvider services, CancellationToken stop)
    {
        var (say, visitor) = (services.GetRequiredService<Say>(), services.GetRequiredService<Visitor>());
        var skills = await services.GetRequiredService<ReadSkillset>().Run(stop);
        if (skills.Skills.Count == 0)
            return new(
                [new(Begin, say["skills.me.begin"], say["skills.me.begin-do"], "/start")],
                visitor.SignedIn ? [new(say["skills.me.passport"], "/me/passport", say["skills.me.passport-empty"])] : []);

        var confirmed = skills.Skills.Count(s => s.Proof is not Proof.SelfDeclared);
        var held = say.Count("skills.me.held", skills.Skills.Count) + (confirmed == 0 ? "" : ", " + say.Count("skills.me.confirmed", confirmed));
        return new(
            [new(LookAround, say["skills.me.look"], say["skills.me.look-do"], "/matches")],
            [
                new(say[visitor.SignedIn ? "skills.me.passport" : "skills.me.code"], visitor.SignedIn ? "/me/passport" : "/start", held),
                new(say["skills.me.matches"], "/matches", say["skills.me.matches-text"]),
                new(say["skills.me.plan"], "/me/plan", say["skills.me.plan-text"]),
            ]);
    }
}
