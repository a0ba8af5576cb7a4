namespace Microcity.Platform;

/// <summary>What somebody who could not sign in is told: never which half was wrong.</summary>
public static class SignInRules
{
    public static readonly Refusal NotRight = new(
        RefusalKind.NotProven, [new("platform.sign-in-not-right", "platform.reason.sign-in-not-right", [], [new("platform.remedy.forgot", "/forgot")])]);

    public static readonly Refusal Unconfirmed = new(
        RefusalKind.Rule, [new("platform.address-unconfirmed", "platform.reason.address-unconfirmed", [], [new("platform.remedy.sign-up-again", "/sign-up")])]);

    public static readonly Refusal LinkUsed = new(
        RefusalKind.Rule, [new("platform.link-used", "platform.reason.link-used", [], [new("platform.remedy.new-link", "/forgot")])]);

    public static readonly Refusal CodeNotRight = new(
        RefusalKind.NotProven, [new("platform.code-not-right", "platform.reason.code-not-right", [], [new("platform.remedy.next-code")], Field: "code")]);
}
