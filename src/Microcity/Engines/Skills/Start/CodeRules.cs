using Microcity.Platform;

namespace Microcity.Skills;

/// <summary>Why a typed code opens nothing, to the sign.</summary>
public static class CodeRules
{
    public static readonly Refusal TooLong = Refusal.Malformed("code", "skills.code-too-long", "skills.reason.code-too-long", new("skills.remedy.compare-code"));

    public static readonly Refusal SeveralWrong =
        Refusal.Malformed("code", "skills.code-several-wrong", "skills.reason.code-several-wrong", new("skills.remedy.compare-code"));

    public static readonly Refusal Unknown = Refusal.Rule(
        new Reason("skills.code-unknown", "skills.reason.code-unknown", [], [new("skills.remedy.start-again", "/start")], Field: "code"));

    public static Refusal TooShort(int signs) =>
        Refusal.Malformed("code", "skills.code-too-short", "skills.reason.code-too-short", new("skills.remedy.compare-code"), ("count", signs));

    public static Refusal NoSuchSign(int place, char sign) =>
        Refusal.Malformed("code", "skills.code-no-such-sign", "skills.reason.code-no-such-sign", new("skills.remedy.compare-code"), ("place", place), ("sign", sign.ToString()));

    public static Refusal WrongSign(int place, char sign) =>
        Refusal.Malformed("code", "skills.code-wrong-sign", "skills.reason.code-wrong-sign", new("skills.remedy.compare-code"), ("place", place), ("sign", sign.ToString()));
}
