namespace Microcity.Platform;

/// <summary>Who must show a second proof, and when one is still missing (T11).</summary>
public static class SecondStepRules
{
    private static readonly string[] PasswordIsEnough = ["pupil", "resident", "guardian"];

    public static readonly Refusal AppAlready =
        Refusal.Rule(new Reason("platform.app-already", "platform.reason.app-already", [], [new("platform.remedy.remove-app", "/account")]));

    public static bool NeededFor(IEnumerable<string> roles) => roles.Any(r => !PasswordIsEnough.Contains(r));

    /// <summary>A password alone opens nothing for a role that needs more, nor for anybody who added an app.</summary>
    public static bool Due(SignInMethod method, bool hasApp, IEnumerable<string> roles) =>
        method == SignInMethod.Password && (hasApp || NeededFor(roles));

    /// <param name="others">Second steps that would be left.</param>
    public static Refusal? LastOne(int others, IEnumerable<string> roles) =>
        others == 0 && NeededFor(roles)
            ? Refusal.Rule(new Reason("platform.last-second-step", "platform.reason.last-second-step", [], [new("platform.remedy.add-passkey", "/account")]))
            : null;
}
