namespace Microcity.Platform;

/// <summary>Partial <c>Field</c>: one labelled input of a form, with its help, what is wrong with it and what was typed.</summary>
/// <param name="Type">As HTML names it.</param>
/// <param name="Autocomplete">What the browser may fill in.</param>
/// <param name="Required">One that may stay empty says so.</param>
/// <param name="Lines">More than one makes it a text area of that height.</param>
public sealed record Field(
    string Name, string LabelKey, string Type = "text", string? Value = null, string? Autocomplete = null, string? HelpKey = null, bool Required = true, int Lines = 1);
