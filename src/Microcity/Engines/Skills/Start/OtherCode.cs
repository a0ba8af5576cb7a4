namespace Microcity.Skills;

/// <summary>A code of another part of the house, so that one box takes every code.</summary>
/// <param name="MayBe">Whether what was typed may be one, by its length.</param>
/// <param name="Path">Where it opens, below the city; the code follows.</param>
public sealed record OtherCode(Func<string, bool> MayBe, string Path)
{
    /// <summary>Where the typed code opens, if it is another's.</summary>
    public static string? Find(IEnumerable<OtherCode> others, string? typed) =>
        typed is null ? null : others.FirstOrDefault(o => o.MayBe(typed)) is { } other ? "~" + other.Path + Uri.EscapeDataString(typed.Trim()) : null;
}
