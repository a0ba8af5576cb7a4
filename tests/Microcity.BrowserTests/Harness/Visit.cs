namespace Microcity.BrowserTests;

/// <summary>What was seen on one page by one seat in one language.</summary>
/// <param name="Route">As <c>docs/api.md</c> writes it.</param>
/// <param name="Words">Every visible or spoken piece of text; what stands as code is a name, not a sentence.</param>
/// <param name="English">Texts marked as English on a page of another language, but for the language switch.</param>
/// <param name="Complaints">What the console said: broken policy, missing files, errors.</param>
/// <param name="Stored">Keys that the page left in the browser.</param>
/// <param name="Primary">Primary buttons that can be seen.</param>
/// <param name="Barriers">What axe found, with width and scheme.</param>
/// <param name="Sideways">What sticks out at 320 px.</param>
public sealed record Visit(
    string Seat, string Language, string Address, string Route, int Status, string Html,
    IReadOnlyList<string> Words, IReadOnlyList<string> English, IReadOnlyList<string> Complaints, IReadOnlyList<string> Stored,
    int Primary, int Headings, IReadOnlyList<string> Barriers, IReadOnlyList<string> Sideways)
{
    public override string ToString() => $"{Address} ({Seat}, {Language})";
}
