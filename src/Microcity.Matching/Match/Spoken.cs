namespace Microcity.Matching;

/// <summary>A language a person speaks.</summary>
/// <param name="Language">ISO 639 code, lower case.</param>
/// <param name="Cefr">A1 to C2 as 1 to 6; 0 says "not at all". A language that is not named at all is unknown.</param>
public readonly record struct Spoken(string Language, int Cefr);
