namespace Microcity.Platform;

/// <summary>Partial <c>Tick</c>: one box to tick.</summary>
/// <param name="Text">The words beside it, already in the reader's language.</param>
/// <param name="Value">What is sent when it is ticked.</param>
public sealed record Tick(string Name, string Text, string Value = "true", bool Ticked = false)
{
    public string Id => Value == "true" ? Name : $"{Name}-{Value}";
}
