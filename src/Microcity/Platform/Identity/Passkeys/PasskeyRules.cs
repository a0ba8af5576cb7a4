namespace Microcity.Platform;

/// <summary>What somebody is told whose passkey did not work.</summary>
public static class PasskeyRules
{
    public static readonly Refusal NotRight = new(
        RefusalKind.NotProven, [new("platform.passkey-not-right", "platform.reason.passkey-not-right", [], [new("platform.remedy.passkey-again", "/sign-in")])]);
}
