using System.Text.RegularExpressions;

namespace Microcity.Platform;

/// <summary>
/// The only text a fact may hold: 1 to 64 signs of <c>[a-z0-9._:/-]</c>, beginning with a letter or digit, so that no name and no
/// free text can enter the ledger. A concept of the skills list is <c>esco:skill/&lt;uuid&gt;</c>, <c>isco:c2512</c> or <c>local:&lt;uuid&gt;</c>.
/// </summary>
/// <exception cref="ArgumentException">The text is no code.</exception>
public readonly partial record struct Code
{
    private readonly string? text;

    public Code(string text) =>
        this.text = Allowed().IsMatch(text) ? text : throw new ArgumentException($"'{text}' is no code: 1 to 64 of a-z 0-9 . _ : / -", nameof(text));

    public static bool Fits(string text) => Allowed().IsMatch(text);

    public static implicit operator Code(string text) => new(text);

    public override string ToString() => text ?? "";

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._:/-]{0,63}\z")]
    private static partial Regex Allowed();
}
