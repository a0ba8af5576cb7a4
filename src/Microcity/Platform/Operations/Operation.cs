namespace Microcity.Platform;

/// <summary>One thing that a script can ask for: a JSON operation, a page or one of its forms.</summary>
/// <param name="Address">With <c>{city}</c> and the names of its other places.</param>
/// <param name="Permission">Null where everybody may.</param>
/// <param name="Roles">Roles that hold the permission; empty for everybody and for whoever is signed in.</param>
/// <param name="Fresh">Asks for a sign-in of the last five minutes.</param>
/// <param name="Said">False while nobody told what a request looks like.</param>
public sealed record Operation(
    string Name, string Method, string Address, string? Permission, IReadOnlyList<string> Roles, bool Fresh, bool Json, bool Said, SaysAttribute Says)
{
    public bool InCity => Address.StartsWith("/{city}", StringComparison.Ordinal);

    public int Success => Says.Success != 0 ? Says.Success : Method == "GET" || Json ? StatusCodes.Status200OK : StatusCodes.Status302Found;

    /// <summary>Address with its values, such as <c>/{city}/jobs?q=x</c>; values in angle brackets stay.</summary>
    public string SampleAddress => Sample.Fill(Address, Says.At);
}
