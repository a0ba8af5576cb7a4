namespace Microcity.Matching;

/// <summary>A word of a text.</summary>
/// <param name="Start">UTF-16 offset of its first sign in the text.</param>
/// <param name="End">Offset behind its last sign.</param>
/// <param name="Sentence">Number of the sentence it stands in, from 0.</param>
/// <param name="Clause">How many commas and the like stand before it in the text.</param>
public readonly record struct Word(int Start, int End, int Sentence, int Clause);
