using System.Globalization;

namespace Microcity.Programmes;

/// <summary>An amount inside a sentence, as the reader's language writes it.</summary>
public readonly record struct Euros(long Cents) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        (Cents / 100m).ToString(Cents % 100 == 0 ? "#,0" : "#,0.00", formatProvider ?? CultureInfo.InvariantCulture) + "\u00A0€";

    public override string ToString() => ToString(null, null);
}
